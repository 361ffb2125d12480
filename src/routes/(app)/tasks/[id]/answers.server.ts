import { can, type Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { Extension } from '$lib/server/db/extensions.ts';
import type { TaskHistory } from '$lib/server/db/task-history.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { newsWords } from '$lib/words/news.ts';
import { grantedText } from '$lib/words/task-deed.ts';
import { taskWords as words } from '$lib/words/task.ts';
import { whoText } from '$lib/words/actor.ts';
import type { HistoryNames } from './told-event.ts';

/** What the office answered to a 延期申请, as its unit reads it. */
export type Answer = {
	id: string;
	isGranted: boolean;
	text: string;
	/** Why the unit asked, apart from what the office said. */
	reason: string;
	note: string | null;
	who: string;
};

type Told = {
	names: Pick<HistoryNames, 'accounts'>;
	unitName: (id: string | null) => string;
	shown: (text: string) => string;
};

/** The answers of which the unit of whoever is here has not taken note. */
export function answersOf(
	actor: Actor,
	extensions: readonly Extension[],
	deadlines: TaskHistory['deadlines'],
	{ names, unitName, shown }: Told
): Answer[] {
	return extensions.flatMap(({ id, unitId, state, askedAt, seenAt, ...asked }) => {
		const { decidedAt, note } = asked;
		const isAnswered = state === 'granted' || state === 'refused';
		if (!isAnswered || seenAt !== null || decidedAt === null) return [];
		if (!can(actor, 'extension.ask', { unitId })) return [];
		const isGranted = state === 'granted';
		const before = deadlines.findLast(({ changedAt }) => changedAt < decidedAt);
		const askedOn = shanghaiDay(askedAt);
		return {
			...{ id, isGranted },
			text: isGranted
				? grantedText(askedOn, before?.dueOn ?? null, asked.grantedDueOn)
				: words.askRefused(unitName(unitId), askedOn),
			reason: words.askReason(shown(asked.reason)),
			note: note === null ? null : isGranted ? words.answer(shown(note)) : words.why(shown(note)),
			who: newsWords.who(whoText(asked.decidedBy, names), fullInstantText(decidedAt))
		};
	});
}

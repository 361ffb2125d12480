import { shanghaiDay } from '$lib/domain/date.ts';
import type { TaskVerb } from '$lib/domain/task-verb.ts';
import type { Extension } from '$lib/server/db/extensions.ts';
import { whoText } from '$lib/words/actor.ts';
import { taskWords as words } from '$lib/words/task.ts';
import type { Act } from './acts-told.server.ts';
import { because, type Event, type HistoryNames } from './told-event.ts';

/**
 * A request that was granted is told by the deadline that it moved; one that another act withdrew
 * fell with its unit or ended with the task, and nobody took it back.
 */
export function requestsOf(
	extensions: readonly Extension[],
	names: HistoryNames,
	actAt: (at: string) => Act | undefined
): Event[] {
	return extensions.flatMap((asked): Event[] => {
		const unit = names.units.get(asked.unitId) ?? '';
		const first = {
			...{ at: asked.askedAt, who: whoText(asked.askedBy, names) },
			text: words.asked(unit, asked.askedDueOn),
			notes: because(asked)
		};
		const { decidedAt, state } = asked;
		if (decidedAt === null || state === 'waiting') return [first];
		const act = actAt(decidedAt);
		const isByTheWay = act !== undefined;
		if (isByTheWay && state !== 'withdrawn') return [first];
		const withdrawn = act
			? (endedText(act.verbs) ?? words.askFell(unit))
			: words.askWithdrawn(unit);
		const answer = {
			...{ at: decidedAt, who: whoText(asked.decidedBy, names) },
			text: state === 'withdrawn' ? withdrawn : words.askRefused(unit, shanghaiDay(asked.askedAt)),
			notes: asked.note === null ? [] : [words.why(asked.note)]
		};
		return [first, answer];
	});
}

function endedText(verbs: readonly TaskVerb[]): string | null {
	if (verbs.includes('cancel')) return words.askEnded.cancel;
	if (verbs.includes('confirmDone')) return words.askEnded.confirmDone;
	return verbs.includes('merge') ? words.askEnded.merge : null;
}

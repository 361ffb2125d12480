import type { AnswerKey, HitKind } from '$lib/domain/search/hit.ts';
import { answerKeyIn, keyText } from '$lib/domain/search/hit.ts';
import type { TaskStanding } from '$lib/domain/standing.ts';
import { openAnswer } from '$lib/server/operations/open-answer.ts';
import { searchLedger, type LedgerFinds } from '$lib/server/operations/search-ledger.ts';
import type { TaskHit } from '$lib/server/operations/search-ledger/task-hits.ts';
import { answerWords, unitsText } from '$lib/words/answer.ts';
import { excerptLabel, searchWords } from '$lib/words/search.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { whoIsHere } from '../../who.server.ts';
import { answerShown, type ShownAnswer } from './answer.server.ts';
import { personPost } from './post.server.ts';

/** One line of the results. */
export type Hit = {
	kind: HitKind;
	/** What is answered when it is chosen, as `open` in the address. */
	opens: string;
	title: string;
	detail: string;
	/** Where it was found, if not in its own words. */
	excerpt: { label: string; text: string } | null;
	standing: TaskStanding | null;
	/** The page of the thing itself. */
	href: string;
};

export type Found = {
	query: string;
	words: readonly string[];
	hits: Hit[];
	isMore: boolean;
	/** The number that was asked for, where whoever asks reads no task that bears it. */
	unknownNumber: string | null;
	/** The hit whose answer stands beside the others. */
	open: string | null;
	answer: ShownAnswer | null;
};

/** What an address asks for: the results of `q`, and the answer about `open` or about the first. */
export async function foundIn(locals: App.Locals, search: URLSearchParams): Promise<Found> {
	const { actor } = whoIsHere(locals);
	const now = await ledgerMoment(locals);
	const finds = await searchLedger(locals.db, actor, search.get('q') ?? '', now);
	const hits = hitsOf(finds);
	const asked = answerKeyIn(search.get('open'));
	const { number } = finds.sought;
	const isKnown = number === null || finds.numbered.length > 0;
	// what holds these digits somewhere is not what was asked for: nobody reads it out unasked
	const first = isKnown ? answerKeyIn(hits[0]?.opens ?? null) : null;
	const key = asked ?? first;
	const answer = key && (await openAnswer(locals.db, actor, key, now));
	return {
		query: finds.sought.query,
		words: finds.sought.words,
		hits,
		isMore: finds.isMore,
		unknownNumber: isKnown ? null : number,
		open: key && answer ? keyText(key) : null,
		answer: answer ? answerShown(answer, now) : null
	};
}

function hitsOf({ numbered, units, sections, people, tasks, otherYears }: LedgerFinds): Hit[] {
	return [
		...numbered.map((hit) => taskHit('number', hit)),
		...units.map(({ id, name, alias }) => ({
			...nameHit('unit', { noun: 'unit', id }, name),
			detail: alias === null ? '' : searchWords.alias(alias),
			href: `/units/${id}`
		})),
		...sections.map(({ id, ordinal, title }) => ({
			...nameHit('section', { noun: 'section', id }, answerWords.section(ordinal, title)),
			href: `/tasks?section=${id}`
		})),
		...people.map(({ unitId, unitName, name, role, phone }) => ({
			...nameHit('person', { noun: 'unit', id: unitId }, name),
			detail: [unitName, personPost(role), phone ?? ''].filter(Boolean).join(' '),
			href: `/units/${unitId}`
		})),
		...tasks.map((hit) => taskHit('task', hit)),
		...otherYears.map((hit) => taskHit('otherYear', hit, hit.year))
	];
}

function nameHit(kind: HitKind, key: AnswerKey, title: string) {
	return { kind, opens: keyText(key), title, detail: '', excerpt: null, standing: null };
}

function taskHit(kind: HitKind, { row, excerpt }: TaskHit, year: number | null = null): Hit {
	return {
		kind,
		opens: keyText({ noun: 'task', id: row.id }),
		title: `${answerWords.task(row.number, year)} ${row.measure}`,
		detail: unitsText(row),
		excerpt: excerpt && {
			label: excerptLabel(excerpt.field, excerpt.period),
			text: excerpt.text
		},
		standing: row.standing,
		href: `/tasks/${row.id}`
	};
}

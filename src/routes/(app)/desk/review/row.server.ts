import type { Actor } from '$lib/domain/actor.ts';
import { isOverdue } from '$lib/domain/report/desk-todos.ts';
import { doubtLevels } from '$lib/domain/report/doubt.ts';
import { bySeverity, isInView, isLooking, isOwnReport } from '$lib/domain/report/queue.ts';
import type { QueueRow } from '$lib/server/operations/report/queue-row.ts';
import { doubtNames } from '$lib/words/doubt.ts';
import { queueWords as words, reviewWords } from '$lib/words/review.ts';

type Seen = {
	actor: Actor;
	/** The names of accounts. */
	people: ReadonlyMap<string, string>;
	/** The day of the ledger, and the moment by which is reckoned who looks at something now. */
	today: string;
	at: string;
	period: string;
	search: string;
};

/** A report of the queue, in words. */
export function rowShown(row: QueueRow, seen: Seen) {
	const { reportId, number, unit, standing, review } = row;
	const isRead = reportId !== null && row.version > 0;
	const isConcluded = standing === 'approved' || standing === 'returned';
	const mayUndo = isConcluded && review !== null && !row.isFixed && mayReview(row, seen.actor);
	return {
		...{ key: `${row.taskId} ${row.unitId}`, number, title: row.title, unit, standing },
		...{ remark: row.remark, isWaiting: isInView(row, 'waiting') },
		href: isRead ? `/desk/review/${reportId}${seen.search}` : null,
		fill: standing === 'missing' || standing === 'blank' ? fillHref(row, seen.period) : null,
		doubts: bySeverity(row.doubts).map(({ code }, at) => ({
			...{ key: `${code} ${at}`, name: doubtNames[code], level: doubtLevels[code] }
		})),
		percent: percentOf(row),
		tags: tagsOf(row, seen),
		undo: mayUndo && reportId !== null ? { mark: `${reportId} ${review.id}`, what: standing } : null
	};
}

export type RowShown = ReturnType<typeof rowShown>;

/** Who of the office is at a report at this moment, other than whoever is here. */
export function lookerOf(
	{ look }: QueueRow,
	{ actor, people, at }: Pick<Seen, 'actor' | 'people' | 'at'>
): { who: string; at: string } | null {
	if (look === null || look.by === actor.id || !isLooking(look.at, at)) return null;
	return { who: people.get(look.by ?? '') ?? reviewWords.someone, at: look.at };
}

/** 撤回代填, by whoever entered it. */
export function mayWithdraw(row: QueueRow, actor: Actor): boolean {
	return row.onBehalf && row.submittedBy === actor.id && row.isWithdrawable;
}

export function mayReview(row: QueueRow, actor: Actor): boolean {
	const { unitId, filerId, submittedBy } = row;
	return !isOwnReport(actor, { unitIds: [unitId, filerId], submittedBy });
}

function percentOf({ said, last, percent }: QueueRow): string {
	if (said === null) return words.none;
	if (said.noProgress !== null) return words.noProgress;
	return words.percent(last?.percent ?? null, percent);
}

/** What is said of a report beside its state. */
export function marksOf(row: QueueRow, today: string): string[] {
	const until = row.standing === 'returned' ? (row.review?.mendUntil ?? null) : null;
	return [
		...(row.isExempt ? [words.exempt] : []),
		...(row.standing === 'missing' && row.hasDraft ? [words.hasDraft] : []),
		...(row.onBehalf ? [words.onBehalf] : []),
		...(row.round > 1 ? [words.round(row.round)] : []),
		...(row.isUnsigned ? [words.unsigned] : []),
		...(until === null ? [] : [isOverdue(row, today) ? words.overdue(until) : words.due(until)])
	];
}

function tagsOf(row: QueueRow, { actor, people, today, at }: Seen): string[] {
	const isWaiting = isInView(row, 'waiting');
	const looker = isWaiting ? lookerOf(row, { actor, people, at }) : null;
	return [
		...marksOf(row, today),
		...(row.evidence > 0 ? [words.evidence(row.evidence)] : []),
		...(looker ? [words.looking(looker.who, looker.at, at)] : []),
		...(isWaiting && !mayReview(row, actor) ? [words.own] : [])
	];
}

/** Where the office writes for a unit. */
function fillHref({ taskId, unitId, filerId }: QueueRow, period: string): string {
	const asked = filerId === unitId ? '' : `&for=${unitId}`;
	return `/my/${period}/${taskId}?unit=${filerId}${asked}`;
}

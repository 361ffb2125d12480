import { lastDay } from '../date.ts';
import type { Phase } from '../period/phase.ts';
import type { ReportStanding } from '../standing.ts';

type Row = {
	unitId: string;
	standing: ReportStanding;
	isExpected: boolean;
	isExempt: boolean;
	doubts: readonly unknown[];
	review: { mendUntil: string | null } | null;
};

/** What an office has to do about a month today. */
export type DeskTodo =
	| { kind: 'missing'; count: number; units: number; cutoffAt: string }
	| { kind: 'waiting'; count: number; doubtful: number }
	| { kind: 'objected'; count: number }
	| { kind: 'overdue'; count: number }
	| { kind: 'close'; period: string };

type Month = {
	period: string;
	cutoffAt: string;
	phase: Phase;
	/** 异议 that nobody has answered yet, of whatever month. */
	objections: number;
};

/**
 * The rules of 今天要做, the most urgent first: what is missing once the cutoff has passed, what waits for
 * a review or for an answer, what should be back from its unit by now, and a month to close: on its last
 * day at the latest, and before that as soon as nothing is under way any more. What still waits in a
 * month that is closed presses nobody, and is told apart.
 */
export function deskTodos(month: Month, rows: readonly Row[], today: string): DeskTodo[] {
	const { period, cutoffAt, phase, objections } = month;
	const objected = objections > 0 ? [{ kind: 'objected' as const, count: objections }] : [];
	if (phase === 'closed') return objected;
	const missing = rows.filter(({ standing, isExpected }) => isExpected && standing === 'missing');
	const units = new Set(missing.map(({ unitId }) => unitId)).size;
	const overdue = rows.filter((row) => isOverdue(row, today)).length;
	const isQuiet = rows.every(
		(row) => !isWaiting(row) && (row.standing !== 'returned' || isOverdue(row, today))
	);
	const isTime = phase === 'late' && (isQuiet || today >= lastDay(period));
	return [
		...(missing.length > 0
			? [{ kind: 'missing' as const, count: missing.length, units, cutoffAt }]
			: []),
		...waitingOf(rows),
		...objected,
		...(overdue > 0 ? [{ kind: 'overdue' as const, count: overdue }] : []),
		...(isTime ? [{ kind: 'close' as const, period }] : [])
	];
}

/** Whether a report waits for its conclusion. */
function isWaiting({ standing, isExempt }: Row): boolean {
	return standing === 'submitted' && !isExempt;
}

function waitingOf(rows: readonly Row[]): DeskTodo[] {
	const waiting = rows.filter(isWaiting);
	if (waiting.length === 0) return [];
	const doubtful = waiting.filter(({ doubts }) => doubts.length > 0).length;
	return [{ kind: 'waiting', count: waiting.length, doubtful }];
}

/** Whether a returned report should have come back by now: its last day is still in time. */
export function isOverdue(
	{ standing, review }: Pick<Row, 'standing' | 'review'>,
	today: string
): boolean {
	if (standing !== 'returned' || review === null) return false;
	return review.mendUntil !== null && review.mendUntil < today;
}

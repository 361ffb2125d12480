import { isSubmitted } from '../figures/filing-sets.ts';
import type { PairFacts } from '../figures/pair-facts.ts';
import type { PairOf } from '../period/exception.ts';
import { marksOf } from './mark.ts';

/** What the board of units by months needs of an expected report. */
export type BoardPair = PairOf & { isFiled: boolean; lateDays: number; isReturned: boolean };

export function boardPair(row: PairFacts, at: Parameters<typeof marksOf>[1]): BoardPair {
	const marks = marksOf(row, at);
	const late = marks.find((mark) => mark.kind === 'late');
	return {
		...{ taskId: row.taskId, unitId: row.unitId },
		isFiled: isSubmitted(row),
		lateDays: late?.kind === 'late' ? late.days : 0,
		isReturned: marks.some(({ kind }) => kind === 'returned')
	};
}

/** A unit's month in counts of reports. */
export type BoardCell = {
	expected: number;
	/** Those that were made up for among them. */
	filed: number;
	late: number;
	/** The days of the latest. */
	mostLate: number;
	returned: number;
	/** Of a month that runs: not filed yet. */
	open: number;
	missing: number;
	/** Missing when the month was closed, and filed since (补报): that stays to be seen. */
	madeUp: number;
	/** Left out of the month by the office (豁免). */
	exempt: number;
};

const nothing: BoardCell = {
	...{ expected: 0, filed: 0, late: 0, mostLate: 0, returned: 0 },
	...{ open: 0, missing: 0, madeUp: 0, exempt: 0 }
};

export type BoardMonth = {
	pairs: readonly BoardPair[];
	/** Those that were missing at the closing and came after it. */
	madeUp: ReadonlySet<string>;
	exempt: readonly PairOf[];
	/** Whether the cutoff of a pair is over. */
	isOver: (pair: PairOf) => boolean;
};

/** The cells of a month by unit. */
export function boardCells({ pairs, madeUp, exempt, isOver }: BoardMonth): Map<string, BoardCell> {
	const cells = new Map<string, BoardCell>();
	const cellOf = (unitId: string): BoardCell => {
		const cell = cells.get(unitId) ?? { ...nothing };
		cells.set(unitId, cell);
		return cell;
	};
	for (const pair of pairs) {
		const cell = cellOf(pair.unitId);
		cell.expected += 1;
		if (madeUp.has(pairKey(pair))) {
			cell.filed += 1;
			cell.madeUp += 1;
		} else if (!pair.isFiled) {
			if (isOver(pair)) cell.missing += 1;
			else cell.open += 1;
		} else {
			cell.filed += 1;
			if (pair.lateDays > 0) cell.late += 1;
			cell.mostLate = Math.max(cell.mostLate, pair.lateDays);
			if (pair.isReturned) cell.returned += 1;
		}
	}
	for (const { unitId } of exempt) cellOf(unitId).exempt += 1;
	return cells;
}

export function pairKey({ taskId, unitId }: PairOf): string {
	return `${taskId} ${unitId}`;
}

/** What a cell says at a glance: the worst of it. What was once missing never turns as good as the rest. */
export const boardMarks = [
	...(['missing', 'madeUp', 'late', 'returned', 'open', 'clean', 'exempt', 'none'] as const)
] as const;
export type BoardMark = (typeof boardMarks)[number];

export function boardMark(cell: BoardCell | undefined): BoardMark {
	if (!cell) return 'none';
	if (cell.expected === 0) return cell.exempt > 0 ? 'exempt' : 'none';
	for (const mark of ['missing', 'madeUp', 'late', 'returned', 'open'] as const) {
		if (cell[mark] > 0) return mark;
	}
	return 'clean';
}

/** Whether something stands against the unit there. */
export function isMarked(mark: BoardMark): boolean {
	return mark === 'missing' || mark === 'madeUp' || mark === 'late' || mark === 'returned';
}

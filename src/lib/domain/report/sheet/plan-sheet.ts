import { lengthAsSeen } from '../../length-as-seen.ts';
import { saysTheSame } from '../../match/comparable.ts';
import type { LedgerSide } from '../../match/ledger-side.ts';
import { plainText } from '../../plain-text.ts';
import type { ReportStanding } from '../../standing.ts';
import { bareText } from '../bare-text.ts';
import { isNearlySame } from '../nearly-same.ts';
import { mostText } from '../text-bounds.ts';
import type { FilledRow } from './filled-row.ts';
import { matchRows } from './match-rows.ts';
import { isNoText } from './no-text.ts';
import { rowUnits, type RowUnit } from './row-units.ts';

/** A report that the month asks for, or that was filed in it, with what was said of it. */
export type AskedPair = {
	taskId: string;
	number: string;
	title: string;
	/** The unit that the month asks, and the one that files for it now. */
	unitId: string;
	unit: string;
	filerId: string;
	standing: ReportStanding;
	/** The version that stands, 0 where nothing was submitted. */
	version: number;
	/** What the unit has typed and not submitted. */
	draft: { revision: number; progress: string } | null;
	said: string | null;
	/** What was said last month. */
	last: string | null;
	/** What its percent stays at where the sheet says none, and whose word that is. */
	percentNow: { percent: number; from: 'draft' | 'said' | 'last' } | null;
};

export type SheetFacts = {
	ledger: readonly LedgerSide[];
	pairs: readonly AskedPair[];
	/** The unit of a printed name; null where none or several have it. */
	unitNamed: (printed: string) => string | null;
};

/**
 * What is remarkable about a text of a sheet. The first three cannot be filed; what follows is asked
 * about and not taken by itself; a line without a mark is new.
 */
export const lineMarks = [
	...(['filed', 'long', 'unreadable'] as const),
	...(['measure', 'no-unit', 'other-unit', 'joint', 'twice'] as const),
	...(['draft', 'returned', 'same', 'unchanged'] as const)
] as const;
export type LineMark = (typeof lineMarks)[number];

const fixed: readonly LineMark[] = ['filed', 'long', 'unreadable'];

/** In which column of the sheet somebody finds what was read. */
export type CellColumn = 'progress' | 'problem' | 'measure';

/** One text of the sheet for one report. */
export type SheetLine = AskedPair & {
	/** The first row of its task in the sheet, and the cells that it was read from. */
	row: number;
	cell: string;
	column: CellColumn;
	unitCell: string;
	progress: string;
	problem: string | null;
	percent: number | null;
	/** The measure as the sheet has it, where that is not sure to be this task. */
	otherMeasure: string | null;
	/** The measure of the ledger, to be held against it. */
	ledgerMeasure: string | null;
	marks: LineMark[];
	mayTake: boolean;
	/** Taken unless somebody unticks it. */
	isTaken: boolean;
	/** What the report stood at, so that a change meanwhile is noticed. */
	seen: string;
};

/** A row whose text goes nowhere, and why. */
export type LeftRow = Pick<FilledRow, 'number' | 'measure'> & {
	row: number;
	cell: string;
	column: CellColumn;
	why: 'no-task' | 'not-asked' | 'not-of-unit' | 'no-progress';
};

export type SheetPlan = {
	lines: SheetLine[];
	left: LeftRow[];
	/** How many rows say nothing. */
	blank: number;
};

/**
 * What a filled list would file in a month, text by text. With a unit the sheet is that unit's own, and
 * all of it is said by that one. Whatever somebody has to decide is not taken by itself: another
 * wording of the task, a unit that is not plain, what the unit has typed, what was said before.
 */
export function planSheet(
	rows: readonly FilledRow[],
	facts: SheetFacts,
	unitId: string | null
): SheetPlan {
	const matches = matchRows(rows, facts.ledger);
	const tasks = new Map(facts.ledger.map((task) => [task.id, task]));
	const pairsOf = Map.groupBy(facts.pairs, ({ taskId }) => taskId);
	const plan: SheetPlan = { lines: [], left: [], blank: 0 };
	for (const [index, row] of rows.entries()) {
		const column = columnOf(row);
		const cell = row.cells[column] ?? '';
		const leave = (why: LeftRow['why']) => {
			const { number, measure, firstRow } = row;
			plan.left.push({ number, measure, row: firstRow, cell, column, why });
		};
		if (isNoText(row.progress)) {
			if (isNoText(row.problem)) plan.blank += 1;
			else leave('no-progress');
			continue;
		}
		const match = matches[index];
		const task = match && tasks.get(match.taskId);
		const asked = pairsOf.get(match?.taskId ?? '') ?? [];
		if (!match || !task) leave('no-task');
		else if (asked.length === 0) leave('not-asked');
		else {
			const units = rowUnits(row, asked, { unitId, unitNamed: facts.unitNamed });
			if (units.length === 0) leave('not-of-unit');
			const { measure, importedProgress: imported } = task;
			const seen = { row, cell, column, isSure: match.isSure, imported, measure };
			plan.lines.push(...units.map((unit) => lineOf(unit, seen)));
		}
	}
	markTwice(plan.lines);
	return plan;
}

type Seen = {
	row: FilledRow;
	cell: string;
	column: CellColumn;
	isSure: boolean;
	imported: string | null;
	measure: string;
};

function columnOf({ cells }: FilledRow): CellColumn {
	if (cells.progress !== undefined) return 'progress';
	return cells.problem === undefined ? 'measure' : 'problem';
}

function lineOf(
	{ pair, progress: printed, problem: printedProblem, mark }: RowUnit<AskedPair>,
	{ row, cell, column, isSure, imported, measure }: Seen
): SheetLine {
	const progress = plainText(printed);
	const problem = isNoText(printedProblem) ? null : plainText(printedProblem ?? '');
	const text = progress ?? printed;
	const isReadable = progress !== null && (problem !== null || isNoText(printedProblem));
	const isLong = [text, problem ?? ''].some((each) => lengthAsSeen(each) > mostText);
	const isSame = pair.last !== null && isSaidAgain(text, pair.last);
	const stands = [pair.standing === 'returned' ? pair.said : null, imported];
	const found: { readonly [Mark in LineMark]?: boolean } = {
		filed: pair.standing === 'submitted' || pair.standing === 'approved',
		...{ long: isLong, unreadable: !isReadable, measure: !isSure },
		'no-unit': mark === 'no-unit',
		'other-unit': mark === 'other-unit',
		joint: mark === 'joint',
		draft: pair.draft !== null,
		returned: pair.standing === 'returned',
		same: isSame,
		unchanged: !isSame && stands.some((each) => each !== null && saysTheSame(each, text))
	};
	const marks = lineMarks.filter((each) => found[each]);
	const mayTake = !marks.some((each) => fixed.includes(each));
	return {
		...pair,
		...{
			row: row.firstRow,
			cell,
			column,
			unitCell: row.cells.unit ?? '',
			progress: text,
			problem,
			marks
		},
		percent: row.percent,
		otherMeasure: isSure ? null : row.measure,
		ledgerMeasure: isSure ? null : measure,
		...{ mayTake, isTaken: marks.length === 0 },
		seen: `${pair.standing}.${pair.version}.${pair.draft?.revision ?? 0}`
	};
}

/** Nothing else was written, as a report is weighed. */
function isSaidAgain(text: string, last: string): boolean {
	const [bare, bareLast] = [bareText(text), bareText(last)];
	return bare === bareLast || isNearlySame(bare, bareLast);
}

/** Two texts for one report: which of them it is, somebody has to say. */
function markTwice(lines: SheetLine[]): void {
	const taken = lines.filter(({ isTaken }) => isTaken);
	const byPair = Map.groupBy(taken, ({ taskId, unitId }) => `${taskId} ${unitId}`);
	for (const several of byPair.values()) {
		if (several.length === 1) continue;
		for (const line of several) {
			line.marks.push('twice');
			line.isTaken = false;
		}
	}
}

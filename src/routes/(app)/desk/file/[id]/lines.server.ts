import type { SheetLine, SheetPlan } from '$lib/domain/report/sheet/plan-sheet.ts';
import {
	cellPlace,
	filledWords as words,
	freshWord,
	leftRowWords,
	lineMarkHints,
	lineMarkWords
} from '$lib/words/filled-sheet.ts';

/** A text of the sheet, in words. */
export function lineShown(line: SheetLine) {
	const { row, taskId, unitId, number, title, unit, progress, problem, percent, marks } = line;
	const key = `${row} ${taskId} ${unitId}`;
	const isUnclear = marks.some((mark) => mark === 'no-unit' || mark === 'other-unit');
	const told = [
		...marks.map((mark) => lineMarkHints[mark]),
		...(line.otherMeasure === null ? [] : [words.measure(line.otherMeasure)]),
		...(line.ledgerMeasure === null ? [] : [words.ledgerMeasure(line.ledgerMeasure)]),
		...(isUnclear && line.unitCell !== ''
			? [words.unitCell(cellPlace(line.unitCell, 'unit'))]
			: []),
		...(line.draft && line.mayTake ? [words.draft(line.draft.progress)] : [])
	];
	return {
		...{ key, value: `${key} ${line.seen}`, number, title, unit, progress },
		problem: problem === null ? null : words.problem(problem),
		percent: line.mayTake ? percent : null,
		percentNow: line.mayTake ? words.percentNow(line.percentNow, percent !== null) : null,
		tags: marks.length === 0 ? [freshWord] : marks.map((mark) => lineMarkWords[mark]),
		...{ told, cell: cellPlace(line.cell, line.column), isTaken: line.isTaken }
	};
}

export type LineShown = ReturnType<typeof lineShown>;

/** What a list would file, in the parts of the page: taken, asked about, not to be taken, going nowhere. */
export function partsOf({ lines, left, blank }: SheetPlan, rows: number) {
	const fresh = lines.filter(({ isTaken }) => isTaken).map(lineShown);
	const asked = lines.filter(({ isTaken, mayTake }) => mayTake && !isTaken).map(lineShown);
	const fixed = lines.filter(({ mayTake }) => !mayTake).map(lineShown);
	const { parts } = words;
	const counted = [
		fresh.length > 0 && parts.fresh(fresh.length),
		asked.length > 0 && parts.asked(asked.length),
		fixed.length > 0 && parts.fixed(fixed.length),
		left.length > 0 && parts.left(left.length),
		blank > 0 && parts.blank(blank)
	].filter((part) => typeof part === 'string');
	return {
		...{ fresh, asked, fixed, account: words.account(rows, counted) },
		left: left.map(({ row, number, measure, cell, column, why }) => ({
			...{ row, number, measure, cell: cellPlace(cell, column), why: leftRowWords[why] }
		}))
	};
}

import { shownRows, type Extent, type GridColumn, type GridLine, type Rect } from './sheet.ts';

/** One cell with the text that stood there and the one that shall. The server compares the first. */
export type CellEdit = { taskId: string; field: string; from: string; to: string };

/** What is left out of a fill, so that it can be said. */
export type Skipped = {
	/** The rows that may not be changed now, each with how it stands. */
	locked: readonly { number: string; standing: string }[];
	/** Cells of columns that are only shown. */
	readOnly: number;
	/** The numbers of rows in between that are not on the screen: folded up, or left out by the view. */
	collapsed: readonly string[];
	filtered: readonly string[];
	/** Rows and columns of the source that lie beyond the end: no task is made of them. */
	beyondRows: number;
	beyondColumns: number;
	/** Cells that a merged cell of the source covers. */
	covered: number;
	/** Cells of a task that the fill reaches a second time, in another group. */
	repeated: number;
};

/** What a paste or a fill would change. `target` is where it lands. */
export type FillPlan = {
	edits: CellEdit[];
	/** Rows and columns that get a text, changed by it or not. */
	rows: number;
	columns: number;
	target: Rect;
	skipped: Skipped;
};

/** What of the grid a fill has to know. `columns` are those on the screen. */
export type Ground = Pick<Extent, 'isHidden'> & {
	lines: readonly GridLine[];
	columns: readonly Pick<GridColumn, 'field' | 'kind'>[];
	taskOf: (row: number) => { id: string; number: string; standing: string; isLocked: boolean };
	/** As the server last told it. */
	textOf: (row: number, column: number) => string;
};

/**
 * Cells pasted onto a selection. A single cell fills it, a range that fits in it a whole number of
 * times is repeated, and any other lands once from its first cell. Rows that are not on the screen are
 * stepped over, those that are locked take their share and drop it.
 */
export function planPaste(
	source: readonly (readonly (string | null)[])[],
	selected: Rect,
	ground: Ground
): FillPlan {
	const height = source.length;
	const width = source[0]?.length ?? 0;
	const down = shownRows(selected, ground).length;
	const across = selected.right - selected.left + 1;
	const repeats = down % height === 0 && across % width === 0;
	const rowCount = repeats ? Math.max(down, height) : height;
	const columnCount = repeats ? Math.max(across, width) : width;
	const below = { ...selected, bottom: ground.lines.length - 1 };
	const rows = shownRows(below, ground).slice(0, rowCount);
	const right = Math.min(selected.left + columnCount, ground.columns.length) - 1;
	const plan = planTexts(
		{ rows, left: selected.left, right },
		(at, column) => source[at % height]?.[(column - selected.left) % width] ?? null,
		ground
	);
	plan.skipped.beyondRows = rowCount - rows.length;
	plan.skipped.beyondColumns = selected.left + columnCount - 1 - right;
	return plan;
}

/** The same text in every cell of a selection: Ctrl+Enter, and Delete with an empty one. */
export function planSame(text: string, selected: Rect, ground: Ground): FillPlan {
	const { left, right } = selected;
	return planTexts({ rows: shownRows(selected, ground), left, right }, () => text, ground);
}

/** Ctrl+D: the first row of a selection in all below it; a single row takes the one above it. */
export function planDown(selected: Rect, ground: Ground): FillPlan {
	const { left, right } = selected;
	const rows = shownRows(selected, ground);
	const first = rows[0] ?? selected.top;
	const above = shownRows({ ...selected, top: 0, bottom: first - 1 }, ground).at(-1);
	const source = rows.length > 1 ? first : above;
	const below = rows.length > 1 ? rows.slice(1) : rows;
	return planTexts(
		{ rows: source === undefined ? [] : below, left, right },
		(_, column) => (source === undefined ? null : ground.textOf(source, column)),
		ground
	);
}

/** Two plans that are carried out, and undone, as one: what is cut is emptied and pasted. */
export function joinPlans(first: FillPlan, then: FillPlan): FillPlan {
	const key = ({ taskId, field }: CellEdit) => `${taskId} ${field}`;
	const pasted = new Set(then.edits.map(key));
	const edits = [...first.edits.filter((edit) => !pasted.has(key(edit))), ...then.edits];
	return { ...then, edits };
}

function planTexts(
	{ rows, left, right }: { rows: readonly number[]; left: number; right: number },
	textAt: (at: number, column: number) => string | null,
	ground: Ground
): FillPlan {
	const edits: CellEdit[] = [];
	const seen = new Set<string>();
	const filledRows = new Set<number>();
	const filledColumns = new Set<number>();
	const locked: Skipped['locked'][number][] = [];
	const counts = { readOnly: 0, covered: 0, repeated: 0 };
	rows.forEach((row, at) => {
		const { id, number, standing, isLocked } = ground.taskOf(row);
		if (isLocked) {
			// by unit a task stands in several rows
			if (!seen.has(id)) locked.push({ number, standing });
			seen.add(id);
			return;
		}
		for (let column = left; column <= right; column += 1) {
			const { field, kind } = ground.columns[column] ?? { field: '', kind: 'shown' };
			const to = textAt(at, column);
			const key = `${id} ${field}`;
			if (kind === 'shown') counts.readOnly += 1;
			else if (to === null) counts.covered += 1;
			else if (seen.has(key)) counts.repeated += 1;
			else {
				seen.add(key);
				filledRows.add(row);
				filledColumns.add(column);
				const from = ground.textOf(row, column);
				if (from !== to) edits.push({ taskId: id, field, from, to });
			}
		}
	});
	const top = rows[0] ?? 0;
	const bottom = rows.at(-1) ?? top;
	return {
		edits,
		rows: filledRows.size,
		columns: filledColumns.size,
		target: { top, left, bottom, right },
		skipped: {
			...{ ...counts, locked, ...hiddenBetween(top, bottom, ground) },
			...{ beyondRows: 0, beyondColumns: 0 }
		}
	};
}

/** Between two rows of the screen: those in collapsed groups, and those that the view leaves out. */
function hiddenBetween(top: number, bottom: number, { lines, isHidden, taskOf }: Ground) {
	const collapsed = new Set<string>();
	const filtered = new Set<string>();
	for (let row = top; row <= bottom; row += 1) {
		if (isHidden(row)) collapsed.add(taskOf(row).number);
		if (row > top) for (const number of lines[row]?.leftOut ?? []) filtered.add(number);
	}
	return { collapsed: [...collapsed], filtered: [...filtered] };
}

/** Whether a fill leaves anything out. */
export function isAnySkipped(skipped: Skipped): boolean {
	return Object.values(skipped).some((each) =>
		typeof each === 'number' ? each > 0 : each.length > 0
	);
}

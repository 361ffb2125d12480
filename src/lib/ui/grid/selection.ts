import { shownRows, type Cell, type Extent, type Rect } from './sheet.ts';

/** A rectangle between two corners, and the cell in it that typing goes to. */
export type Selection = { active: Cell; anchor: Cell; head: Cell };

export type Direction = 'up' | 'down' | 'left' | 'right';

export function selectCell(cell: Cell): Selection {
	return { active: cell, anchor: cell, head: cell };
}

export function rectOf({ anchor, head }: Selection): Rect {
	return {
		top: Math.min(anchor.row, head.row),
		left: Math.min(anchor.column, head.column),
		bottom: Math.max(anchor.row, head.row),
		right: Math.max(anchor.column, head.column)
	};
}

/** Shift with a click, a drag: from where it began to this cell. */
export function extendTo({ active, anchor }: Selection, head: Cell): Selection {
	return { active, anchor, head };
}

export function selectAll(selection: Selection, extent: Extent): Selection {
	return {
		active: selection.active,
		anchor: { row: 0, column: 0 },
		head: { row: extent.rows - 1, column: extent.columns - 1 }
	};
}

/** Whole rows, from the one that the selection began in where it is extended. */
export function selectRow(row: number, extent: Extent, extended: Selection | null): Selection {
	const from = extended?.anchor.row ?? row;
	return {
		active: { row: from, column: extended?.active.column ?? 0 },
		anchor: { row: from, column: 0 },
		head: { row, column: extent.columns - 1 }
	};
}

export function selectColumn(
	column: number,
	extent: Extent,
	extended: Selection | null
): Selection {
	const from = extended?.anchor.column ?? column;
	const [first = 0] = shownRows({ top: 0, bottom: extent.rows - 1, left: 0, right: 0 }, extent);
	return {
		active: { row: extended?.active.row ?? first, column: from },
		anchor: { row: 0, column: from },
		head: { row: extent.rows - 1, column }
	};
}

/** An arrow, alone or with Shift; with Ctrl to the edge of what is filled, as in Excel. */
export function step(
	selection: Selection,
	direction: Direction,
	extent: Extent,
	how: { extend?: boolean; jump?: boolean } = {}
): Selection {
	const from = how.extend ? selection.head : selection.active;
	const to = how.jump
		? edgeFrom(from, direction, extent)
		: (neighbour(from, direction, extent) ?? from);
	return how.extend ? extendTo(selection, to) : selectCell(to);
}

/** So many rows on, for PageUp and PageDown. */
export function stepRows(
	selection: Selection,
	by: number,
	extent: Extent,
	extend: boolean
): Selection {
	const direction = by < 0 ? 'up' : 'down';
	let to = extend ? selection.head : selection.active;
	for (let left = Math.abs(by); left > 0; left -= 1) {
		const next = neighbour(to, direction, extent);
		if (!next) break;
		to = next;
	}
	return extend ? extendTo(selection, to) : selectCell(to);
}

/** Ctrl+Home, Ctrl+End, Home, End. */
export function stepToEnd(
	selection: Selection,
	end: 'first' | 'last' | 'rowStart' | 'rowEnd',
	extent: Extent,
	extend: boolean
): Selection {
	const { row } = extend ? selection.head : selection.active;
	const rows = shownRows({ top: 0, bottom: extent.rows - 1, left: 0, right: 0 }, extent);
	const last = extent.columns - 1;
	const to = {
		first: { row: rows[0] ?? row, column: 0 },
		last: { row: rows.at(-1) ?? row, column: last },
		rowStart: { row, column: 0 },
		rowEnd: { row, column: last }
	}[end];
	return extend ? extendTo(selection, to) : selectCell(to);
}

/**
 * Enter and Tab: to the next cell, within the selection where it is more than one, round and round.
 * With Tab the end of a row leads to the next one.
 */
export function advance(
	selection: Selection,
	way: 'down' | 'up' | 'next' | 'previous',
	extent: Extent
): Selection {
	const { active } = selection;
	const rect = rectOf(selection);
	const isOne = rect.top === rect.bottom && rect.left === rect.right;
	if (isOne && (way === 'down' || way === 'up')) return step(selection, way, extent);
	const within = isOne
		? { top: 0, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 }
		: rect;
	const rows = shownRows(within, extent);
	const columns = within.right - within.left + 1;
	const at = rows.indexOf(active.row);
	if (at === -1 || rows.length === 0) return selection;
	const across = active.column - within.left;
	const isByRow = way === 'next' || way === 'previous';
	const count = rows.length * columns;
	const place = isByRow ? at * columns + across : across * rows.length + at;
	const moved = place + (way === 'next' || way === 'down' ? 1 : -1);
	// alone it stops at the end of the list; within a selection it goes round
	if (isOne && (moved < 0 || moved >= count)) return selection;
	const to = (moved + count) % count;
	const rowAt = isByRow ? Math.floor(to / columns) : to % rows.length;
	const columnAt = isByRow ? to % columns : Math.floor(to / rows.length);
	const cell = { row: rows[rowAt] ?? active.row, column: within.left + columnAt };
	return isOne ? selectCell(cell) : { ...selection, active: cell };
}

function neighbour(
	{ row, column }: Cell,
	direction: Direction,
	{ rows, columns, isHidden }: Extent
): Cell | null {
	if (direction === 'left') return column > 0 ? { row, column: column - 1 } : null;
	if (direction === 'right') return column < columns - 1 ? { row, column: column + 1 } : null;
	const by = direction === 'up' ? -1 : 1;
	for (let next = row + by; next >= 0 && next < rows; next += by) {
		if (!isHidden(next)) return { row: next, column };
	}
	return null;
}

/** Within what is filled its last cell; over a gap the next filled cell, or the last of all. */
function edgeFrom(from: Cell, direction: Direction, extent: Extent): Cell {
	const isEmpty = ({ row, column }: Cell) => extent.isEmpty(row, column);
	let at = from;
	let next = neighbour(at, direction, extent);
	if (!next) return at;
	const crossesGap = isEmpty(at) || isEmpty(next);
	while (next) {
		if (crossesGap) {
			at = next;
			if (!isEmpty(at)) return at;
		} else {
			if (isEmpty(next)) return at;
			at = next;
		}
		next = neighbour(at, direction, extent);
	}
	return at;
}

import { fittingWidth, type GridLayout } from '../../domain/ledger/grid-layout.ts';
import type { GridColumn } from './sheet.ts';

/** All columns in the chosen order; what a list has new stands behind, in its own order. */
export function inOrder<Column extends Pick<GridColumn, 'field'>>(
	columns: readonly Column[],
	{ order }: GridLayout
): Column[] {
	const place = new Map(order.map((field, at) => [field, at]));
	return [...columns].sort(
		(a, b) => (place.get(a.field) ?? order.length) - (place.get(b.field) ?? order.length)
	);
}

/** Those that are shown. One always is: a grid without columns could not be mended by its keys. */
export function shownColumns<Column extends Pick<GridColumn, 'field'>>(
	columns: readonly Column[],
	layout: GridLayout
): Column[] {
	const ordered = inOrder(columns, layout);
	const shown = ordered.filter(({ field }) => !layout.hidden.includes(field));
	return shown.length > 0 ? shown : ordered.slice(0, 1);
}

/** One place to the left or right, by a button. */
export function moveColumn(
	columns: readonly GridColumn[],
	layout: GridLayout,
	field: string,
	by: 1 | -1
): GridLayout {
	const order = inOrder(columns, layout).map((column) => column.field);
	const from = order.indexOf(field);
	const other = order[from + by];
	if (from === -1 || other === undefined) return layout;
	order[from + by] = field;
	order[from] = other;
	return { ...layout, order };
}

export function showColumn(layout: GridLayout, field: string, isShown: boolean): GridLayout {
	const others = layout.hidden.filter((each) => each !== field);
	return { ...layout, hidden: isShown ? others : [...others, field] };
}

export function widthOf({ field, width }: GridColumn, { widths }: GridLayout): number {
	return widths[field] ?? width;
}

export function widenColumn(layout: GridLayout, field: string, width: number): GridLayout {
	return { ...layout, widths: { ...layout.widths, [field]: fittingWidth(width) } };
}

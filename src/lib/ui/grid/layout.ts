import type { GridColumn } from './sheet.ts';

export const densities = ['compact', 'normal', 'loose'] as const;
export type Density = (typeof densities)[number];

/** How somebody wants to see the grid: order and width of the columns, those left out, the rows. */
export type Layout = {
	order: readonly string[];
	hidden: readonly string[];
	widths: Readonly<Record<string, number>>;
	density: Density;
};

export const usualLayout: Layout = { order: [], hidden: [], widths: {}, density: 'normal' };

export const widthLimits = { least: 48, most: 720, step: 16 };

/** All columns in the chosen order; what a list has new stands behind, in its own order. */
export function inOrder<Column extends Pick<GridColumn, 'field'>>(
	columns: readonly Column[],
	{ order }: Layout
): Column[] {
	const place = new Map(order.map((field, at) => [field, at]));
	return [...columns].sort(
		(a, b) => (place.get(a.field) ?? order.length) - (place.get(b.field) ?? order.length)
	);
}

/** Those that are shown. One always is: a grid without columns could not be mended by its keys. */
export function shownColumns<Column extends Pick<GridColumn, 'field'>>(
	columns: readonly Column[],
	layout: Layout
): Column[] {
	const ordered = inOrder(columns, layout);
	const shown = ordered.filter(({ field }) => !layout.hidden.includes(field));
	return shown.length > 0 ? shown : ordered.slice(0, 1);
}

/** One place to the left or right, by a button. */
export function moveColumn(
	columns: readonly GridColumn[],
	layout: Layout,
	field: string,
	by: 1 | -1
): Layout {
	const order = inOrder(columns, layout).map((column) => column.field);
	const from = order.indexOf(field);
	const other = order[from + by];
	if (from === -1 || other === undefined) return layout;
	order[from + by] = field;
	order[from] = other;
	return { ...layout, order };
}

export function showColumn(layout: Layout, field: string, isShown: boolean): Layout {
	const others = layout.hidden.filter((each) => each !== field);
	return { ...layout, hidden: isShown ? others : [...others, field] };
}

export function widthOf({ field, width }: GridColumn, { widths }: Layout): number {
	return widths[field] ?? width;
}

export function widenColumn(layout: Layout, field: string, width: number): Layout {
	const { least, most } = widthLimits;
	const kept = Math.round(Math.min(Math.max(width, least), most));
	return { ...layout, widths: { ...layout.widths, [field]: kept } };
}

/** What a browser kept of it; whatever else it holds is the usual. */
export function layoutIn(kept: unknown): Layout {
	if (typeof kept !== 'object' || kept === null) return usualLayout;
	const { order, hidden, widths, density }: Record<string, unknown> = { ...kept };
	return {
		order: textsIn(order),
		hidden: textsIn(hidden),
		widths: Object.fromEntries(
			Object.entries(typeof widths === 'object' && widths !== null ? widths : {}).filter(
				(each): each is [string, number] => typeof each[1] === 'number' && each[1] > 0
			)
		),
		density: densities.find((each) => each === density) ?? 'normal'
	};
}

function textsIn(kept: unknown): string[] {
	return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
}

export const densities = ['compact', 'normal', 'loose'] as const;
export type Density = (typeof densities)[number];

/** How somebody wants to see the grid: order and width of the columns, those left out, the rows. */
export type GridLayout = {
	order: readonly string[];
	hidden: readonly string[];
	widths: Readonly<Record<string, number>>;
	density: Density;
};

export const usualLayout: GridLayout = { order: [], hidden: [], widths: {}, density: 'normal' };

export const widthLimits = { least: 48, most: 720, step: 16 };

/** More columns than any list has, and a heading longer than any of them. */
const limits = { columns: 200, heading: 200 };

/** A width that a column can have, in whole pixels. */
export function fittingWidth(width: number): number {
	return Math.round(Math.min(Math.max(width, widthLimits.least), widthLimits.most));
}

/** What a browser or a view kept of it; whatever else it holds is the usual. */
export function layoutIn(kept: unknown): GridLayout {
	if (typeof kept !== 'object' || kept === null) return usualLayout;
	const { order, hidden, widths, density }: Record<string, unknown> = { ...kept };
	return {
		order: fieldsIn(order),
		hidden: fieldsIn(hidden),
		widths: Object.fromEntries(
			Object.entries(typeof widths === 'object' && widths !== null ? widths : {})
				.filter(
					(each): each is [string, number] =>
						isField(each[0]) && typeof each[1] === 'number' && each[1] > 0
				)
				.slice(0, limits.columns)
				.map(([field, width]) => [field, fittingWidth(width)])
		),
		density: densities.find((each) => each === density) ?? 'normal'
	};
}

/** The same from the text that a form or a row holds; null where there is none, or none that can be read. */
export function layoutOf(text: string | null): GridLayout | null {
	try {
		const kept: unknown = JSON.parse(text ?? '');
		return typeof kept === 'object' && kept !== null ? layoutIn(kept) : null;
	} catch {
		return null; // a grid that was not open yet sends nothing
	}
}

/** Whether two look alike: in which order somebody hid and widened makes no difference. */
export function isSameLayout(one: GridLayout, other: GridLayout): boolean {
	const said = ({ order, hidden, widths, density }: GridLayout) =>
		JSON.stringify([order, [...hidden].sort(), Object.entries(widths).sort(byField), density]);
	return said(one) === said(other);
}

function byField([one]: [string, number], [other]: [string, number]): number {
	return one < other ? -1 : 1;
}

function fieldsIn(kept: unknown): string[] {
	return Array.isArray(kept) ? [...new Set(kept)].filter(isField).slice(0, limits.columns) : [];
}

function isField(value: unknown): value is string {
	return typeof value === 'string' && value !== '' && value.length <= limits.heading;
}

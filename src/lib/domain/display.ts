/** 字号: the root size of the page. Chosen in the header, kept in a cookie. */
export const textSizes = ['standard', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** 导航: "auto" is wide on a wide screen and narrow on a narrow one, until somebody chooses. */
export const railWidths = ['auto', 'open', 'closed'] as const;
export type RailWidth = (typeof railWidths)[number];

/** The text size that a cookie or a form names; anything else is the standard one. */
export function readTextSize(value: unknown): TextSize {
	return textSizes.find((size) => size === value) ?? 'standard';
}

/** The width of the navigation that a cookie or a form names; anything else is "auto". */
export function readRailWidth(value: unknown): RailWidth {
	return railWidths.find((width) => width === value) ?? 'auto';
}

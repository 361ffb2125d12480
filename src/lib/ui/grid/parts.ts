import type { Cell, Rect } from './sheet.ts';

/**
 * How a cell stands beside its text: typed and not saved, not taken, or saved and still to be mended.
 */
export type ShownMark = 'unsaved' | 'refused' | 'marked' | null;

/** What the grid asks of its parts. */
export type SurfacePart = {
	/** Draws a cell anew, wherever its task stands. */
	redraw: (taskId: string, field: string) => void;
	reveal: (cell: Cell) => void;
	showCut: (rect: Rect | null) => void;
	/** How many rows a page is. */
	pageOf: () => number;
	/** The width that the texts of a column ask for. */
	fitOf: (field: string) => number;
};

export type FieldPart = { focus: () => void; breakLine: () => void; caretToEnd: () => void };
/** What a page asks of a grid. */
export type GridPart = { whenSaved: (go: () => void) => boolean };
export type FocusPart = { focus: () => void };

/** Where a cell stands in the part that scrolls. */
export type Box = { left: number; top: number; width: number; height: number };

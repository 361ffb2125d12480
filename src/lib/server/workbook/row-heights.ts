import { bodySize } from './list-styles.ts';
import type { ListCell, ListColumn, ListRow } from './write-list.ts';

/**
 * The height of every row in points, so that each cell shows its whole text. Programs do not fit
 * merged rows by themselves: what a cell over several rows lacks is shared among them.
 */
export function rowHeights(columns: readonly ListColumn[], rows: readonly ListRow[]): number[] {
	const heights = rows.map(() => smallest);
	const cells = rows.flatMap((row, index) =>
		row.flatMap((cell, column) => (cell ? { cell, index, span: spanOf(cell), column } : []))
	);
	for (const { cell, index, span, column } of cells.toSorted((a, b) => a.span - b.span)) {
		const needed = textHeight(cell, columns[column]?.width ?? 0);
		const covered = heights.slice(index, index + span);
		const lacking = needed - covered.reduce((sum, height) => sum + height, 0);
		if (lacking <= 0) continue;
		covered.forEach((height, offset) => {
			heights[index + offset] = Math.min(tallest, roundUp(height + lacking / span));
		});
	}
	return heights;
}

/** Over how many rows a cell goes. */
export function spanOf(cell: ListCell): number {
	return cell.rows ?? 1;
}

const smallest = 20;
/** What the file format allows. */
const tallest = 409;
const lineHeight = bodySize * 1.4;
const margin = 5;
/** Pixels of a column's unit and of a full-width character; a half-width one takes half of it. */
const columnUnit = 7;
const fullWidth = (bodySize * 96) / 72;

function textHeight({ value }: ListCell, width: number): number {
	const text = typeof value === 'string' ? value : '';
	const room = width * columnUnit - 4;
	const lines = text
		.split('\n')
		.map((line) => Math.max(1, Math.ceil(textWidth(line) / Math.max(room, fullWidth))));
	return lines.reduce((sum, count) => sum + count, 0) * lineHeight + margin;
}

function textWidth(line: string): number {
	const units = [...line].reduce((sum, character) => {
		return sum + ((character.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’—…·]/.test(character) ? 2 : 1);
	}, 0);
	return (units * fullWidth) / 2;
}

/** To quarters of a point, which is what programs keep. */
function roundUp(height: number): number {
	return Math.ceil(height * 4) / 4;
}

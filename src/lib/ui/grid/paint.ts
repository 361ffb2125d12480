import type { Rows } from './draw-rows.ts';
import { rectOf, type Selection } from './selection.ts';
import type { Rect } from './sheet.ts';

/** The id of the cell that keys go to, for the field's aria-activedescendant. */
export const activeId = 'grid-active-cell';

/** Shows a selection on the rows; only cells that change are touched. */
export function painterOf(rows: Rows) {
	let before: Rect | null = null;
	let active: HTMLElement | undefined;

	function mark(row: number, from: number, to: number, isSelected: boolean): void {
		const cells = rows.rowAt(row)?.children;
		if (!cells) return;
		for (let column = from; column <= to; column += 1) {
			cells[column]?.setAttribute('aria-selected', String(isSelected));
		}
	}

	return (selection: Selection | null): HTMLElement | undefined => {
		const rect = selection && rectOf(selection);
		if (before) {
			const { top, bottom, left, right } = before;
			for (let row = top; row <= bottom; row += 1) {
				if (!rect || row < rect.top || row > rect.bottom) mark(row, left, right, false);
				else {
					mark(row, left, Math.min(right, rect.left - 1), false);
					mark(row, Math.max(left, rect.right + 1), right, false);
				}
			}
		}
		if (rect) {
			for (let row = rect.top; row <= rect.bottom; row += 1) {
				const isKnown = before && row >= before.top && row <= before.bottom;
				const isSame = isKnown && before?.left === rect.left && before.right === rect.right;
				if (!isSame) mark(row, rect.left, rect.right, true);
			}
		}
		before = rect;
		active?.classList.remove('active');
		active?.removeAttribute('id');
		active = selection ? rows.cellAt(selection.active.row, selection.active.column) : undefined;
		active?.classList.add('active');
		if (active) active.id = activeId;
		return active;
	};
}

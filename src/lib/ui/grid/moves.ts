import type { Command } from './keys.ts';
import {
	advance,
	selectAll,
	selectRow,
	step,
	stepRows,
	stepToEnd,
	type Selection
} from './selection.ts';
import type { Extent } from './sheet.ts';

/** Where a command leads; null where it is none that moves. `page` is the rows of a page. */
export function moved(
	command: Command,
	now: Selection,
	extent: Extent,
	page: () => number
): Selection | null {
	switch (command.do) {
		case 'step':
			return step(now, command.direction, extent, command);
		case 'page':
			return stepRows(now, command.by * page(), extent, command.extend);
		case 'end':
			return stepToEnd(now, command.end, extent, command.extend);
		case 'advance':
			return advance(now, command.way, extent);
		case 'selectAll':
			return selectAll(now, extent);
		case 'selectRow':
			return selectRow(now.active.row, extent, null);
		default:
			return null;
	}
}

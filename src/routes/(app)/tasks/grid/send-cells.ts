import type { Server } from '$lib/ui/grid/answer.ts';
import { askCells } from '../../ask-cells.ts';

/** The grid's ways to the server: what is typed, and what is taken back. */
export const cellServer: Server = {
	change: (edits, reason, look) => askCells('/tasks/cells', { edits, reason, look }),
	undo: (act) => askCells('/tasks/undo', { act })
};

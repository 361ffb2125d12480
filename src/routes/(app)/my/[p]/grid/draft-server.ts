import type { Answer, Server } from '$lib/ui/grid/answer.ts';
import type { CellEdit } from '$lib/ui/grid/fill-plan.ts';
import { editsIn, keyOf } from '$lib/ui/grid/unsaved.ts';
import { askCells } from '../../../ask-cells.ts';

/**
 * A month's drafts as the grid's server. A draft is no entry of the log, so that the server knows no act
 * to take back: the step is told by the cells as they were, and taken back by typing those.
 */
export function draftServer(period: string, search: string): Server {
	const change = async (edits: readonly CellEdit[], look: boolean): Promise<Answer> => {
		const answer = await askCells(`/my/cells${search}`, { period, edits, look });
		if (answer.kind !== 'answered' || answer.act === null) return answer;
		return { ...answer, act: stepOf(edits, answer.cells) };
	};
	return {
		takesAll: true,
		change: (edits, _reason, look) => change(edits, look),
		undo: (act) => change(cellsOf(act), false)
	};
}

/** The cells of a step the other way round, from what the server has now. */
export function stepOf(
	edits: readonly CellEdit[],
	cells: readonly { taskId: string; field: string; text: string }[]
): string {
	const now = new Map(cells.map((cell) => [keyOf(cell), cell.text]));
	return JSON.stringify(
		edits.map((edit) => ({ ...edit, from: now.get(keyOf(edit)) ?? edit.to, to: edit.from }))
	);
}

export function cellsOf(step: string): CellEdit[] {
	try {
		return editsIn(JSON.parse(step));
	} catch {
		return []; // somebody else wrote there
	}
}

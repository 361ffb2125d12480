import type { CellEdit } from '$lib/domain/edit/task-cell.ts';
import type { TypedCells } from '$lib/server/operations/tasks/edit-cells.ts';

/** More cells than a sheet of the office has are no paste. */
const mostCells = 50_000;

/** What the grid sent; null where it is no such thing. */
export function readTyped(sent: unknown): TypedCells | null {
	if (!isRecord(sent) || !Array.isArray(sent.edits) || sent.edits.length > mostCells) return null;
	const edits: CellEdit[] = [];
	for (const each of sent.edits) {
		if (!isRecord(each)) return null;
		const { taskId, field, from, to } = each;
		if (typeof taskId !== 'string' || typeof field !== 'string') return null;
		if (typeof from !== 'string' || typeof to !== 'string') return null;
		edits.push({ taskId, field, from, to });
	}
	const reason = typeof sent.reason === 'string' ? sent.reason : '';
	return { edits, reason, look: sent.look === true };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

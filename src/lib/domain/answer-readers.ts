import { formerIds } from './former-ids.ts';

type Line = { unitId: string; successorId: string };

/**
 * Who reads what was answered to a unit about a task: it itself, and whoever came after it and answers
 * for the task now. Of a unit that was split only the part that took the task.
 */
export function answerReaders(
	unitId: string,
	taskUnitIds: readonly string[],
	lines: readonly Line[]
): string[] {
	const heirs = taskUnitIds.filter((id) => formerIds(id, lines).includes(unitId));
	return [...new Set([unitId, ...heirs])];
}

import { unitWithHeirs } from '../unit-heirs.ts';

type Line = { unitId: string; successorId: string };

/**
 * Whether a unit files what a month asks of another: it came after that one by 更名, 合并 or 拆分, and
 * where several did, the task has passed to it. `standing` are the units that answer for the task now.
 */
export function filesFor(
	unitId: string,
	asked: string,
	lines: readonly Line[],
	standing: readonly string[]
): boolean {
	const heirs = unitWithHeirs(asked, lines).filter((id) => id !== asked);
	// a unit that goes on beside those that left it files for itself
	if (unitId === asked) return heirs.length === 0 || standing.includes(asked);
	if (!heirs.includes(unitId) || standing.includes(asked)) return false;
	const last = heirs.filter((id) => !lines.some((line) => line.unitId === id));
	const taking = last.filter((id) => standing.includes(id));
	return (taking.length > 0 ? taking : last).includes(unitId);
}

import { filesFor } from '../../../domain/report/who-files.ts';
import { unitWithForebears, unitWithHeirs } from '../../../domain/unit-heirs.ts';

type Line = { unitId: string; successorId: string };
type Standing = { unitId: string; untilOn: string | null };

/**
 * Who files now what a month asks of a unit, and the units whose words count as its own: it may have
 * been renamed or merged since the month was opened.
 */
export function lineOfPair(
	{ unitId }: { taskId: string; unitId: string },
	lines: readonly Line[],
	pairs: readonly Standing[]
): { filerId: string; line: readonly string[] } {
	if (lines.length === 0) return { filerId: unitId, line: [unitId] };
	const standing = pairs.filter(({ untilOn }) => untilOn === null).map((pair) => pair.unitId);
	const heirs = unitWithHeirs(unitId, lines);
	const filerId = heirs.find((id) => filesFor(id, unitId, lines, standing)) ?? unitId;
	return { filerId, line: unitWithForebears(filerId, lines) };
}

import { formerIds } from './former-ids.ts';
import { unitWithHeirs } from './unit-heirs.ts';

type Line = { unitId: string; successorId: string; kind: string };

/**
 * The units whose months of a task are a unit's own past: itself and all that it came after. What was
 * divided by a 拆分 is the past of the one that got it, and nothing to those who never had it; what the
 * old unit had given away before it was divided is the past of them all. `had` are the units that ever
 * answered for the task.
 */
export function pastUnits(id: string, lines: readonly Line[], had: ReadonlySet<string>): string[] {
	const hadBySome = (ids: readonly string[]) => ids.some((each) => had.has(each));
	const own = lines.filter(({ unitId, successorId, kind }) => {
		if (kind !== 'split') return true;
		const heirs = unitWithHeirs(unitId, lines).filter((each) => each !== unitId);
		return hadBySome(unitWithHeirs(successorId, lines)) || !hadBySome(heirs);
	});
	return [id, ...formerIds(id, own)];
}

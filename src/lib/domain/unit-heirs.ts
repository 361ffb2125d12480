/**
 * A unit with those that came after it by 更名, 合并 or 拆分, however often: what the one was asked is
 * for the others to answer, and what it said is theirs to read.
 */
export function unitWithHeirs(
	unitId: string,
	successions: readonly { unitId: string; successorId: string }[]
): string[] {
	const found = [unitId];
	for (const each of found) {
		for (const line of successions) {
			if (line.unitId === each && !found.includes(line.successorId)) found.push(line.successorId);
		}
	}
	return found;
}

/** A unit with those that it came after: what they said of a task is its past. */
export function unitWithForebears(
	unitId: string,
	successions: readonly { unitId: string; successorId: string }[]
): string[] {
	const turned = successions.map((line) => ({
		unitId: line.successorId,
		successorId: line.unitId
	}));
	return unitWithHeirs(unitId, turned);
}

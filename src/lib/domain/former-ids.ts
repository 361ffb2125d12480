type Line = { unitId: string; successorId: string };

/** The units that one was before, of whom it took over, and all of those before them; the latest first. */
export function formerIds(id: string, lines: readonly Line[]): string[] {
	const found = new Set([id]);
	// what is added on the way is walked through as well
	for (const each of found) {
		for (const { unitId, successorId } of lines) if (successorId === each) found.add(unitId);
	}
	found.delete(id);
	return [...found];
}

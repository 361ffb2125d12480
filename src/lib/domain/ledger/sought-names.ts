type Named = { id: string; name: string };
type Line = { unitId: string; successorId: string; kind: string };

/** What words are looked for in beside the rows, by id: titles of sections, and former names of units. */
export function soughtNames(
	sections: readonly { id: string; title: string }[],
	units: readonly Named[],
	successions: readonly Line[]
): Map<string, string> {
	const names = new Map(sections.map(({ id, title }) => [id, title]));
	const unitNames = new Map(units.map(({ id, name }) => [id, name]));
	const renamed = Map.groupBy(
		successions.filter(({ kind }) => kind === 'renamed'),
		({ successorId }) => successorId
	);
	for (const id of renamed.keys()) {
		const former = [...formerIds(id, renamed)].flatMap((each) => unitNames.get(each) ?? []);
		// a line for each, so that no word is found across two of them
		names.set(id, former.join('\n'));
	}
	return names;
}

/** All that a unit was before, however often it was renamed. */
function formerIds(id: string, renamed: ReadonlyMap<string, readonly Line[]>): Set<string> {
	const found = new Set<string>([id]);
	// what is added on the way is walked through as well
	for (const each of found) {
		for (const { unitId } of renamed.get(each) ?? []) found.add(unitId);
	}
	found.delete(id);
	return found;
}

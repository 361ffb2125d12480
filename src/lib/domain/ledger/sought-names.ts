type Named = { id: string; name: string };

/** What words are looked for in beside the rows, by id: titles of sections, and former names of units. */
export function soughtNames(
	sections: readonly { id: string; title: string }[],
	units: readonly Named[],
	successions: readonly { unitId: string; successorId: string; kind: string }[]
): Map<string, string> {
	const names = new Map(sections.map(({ id, title }) => [id, title]));
	const unitNames = new Map(units.map(({ id, name }) => [id, name]));
	for (const { unitId, successorId, kind } of successions) {
		if (kind !== 'renamed') continue;
		// a line for each, so that no word is found across two of them
		const former = [names.get(successorId), unitNames.get(unitId)];
		names.set(successorId, former.flatMap((name) => name ?? []).join('\n'));
	}
	return names;
}

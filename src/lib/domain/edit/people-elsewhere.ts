type Named = { name: string; phone: string | null };

/**
 * Of people who are named for a task, those whom the ledger knows for other units only, with those
 * units. Whoever it does not know is new and may be of any; a namesake with another number is
 * somebody else.
 */
export function peopleElsewhere(
	people: readonly Named[],
	unitIds: readonly string[],
	known: readonly (Named & { unitId: string })[]
): { name: string; unitIds: string[] }[] {
	// without a unit there is none to be of
	if (unitIds.length === 0) return [];
	return people.flatMap((person) => {
		const units = known.filter((each) => isSame(each, person)).map(({ unitId }) => unitId);
		if (units.length === 0 || units.some((id) => unitIds.includes(id))) return [];
		return [{ name: person.name, unitIds: [...new Set(units)] }];
	});
}

function isSame(known: Named, typed: Named): boolean {
	if (known.name !== typed.name) return false;
	return known.phone === null || typed.phone === null || known.phone === typed.phone;
}

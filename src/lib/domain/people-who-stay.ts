type Named = { name: string; phone: string | null };

/**
 * Who of those named before each of the people named now is; undefined for whoever is new. The name
 * tells them, and among namesakes the number: it is the number that is put right most often.
 */
export function peopleWhoStay<Person extends Named>(
	before: readonly Person[],
	now: readonly Named[]
): (Person | undefined)[] {
	const free = new Set(before);
	const found = now.map(({ name, phone }) =>
		take((one) => one.name === name && one.phone === phone)
	);
	return found.map((same, place) => same ?? take((one) => one.name === now[place]?.name));

	function take(isSame: (person: Person) => boolean): Person | undefined {
		const same = [...free].find(isSame);
		if (same) free.delete(same);
		return same;
	}
}

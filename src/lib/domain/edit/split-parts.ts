/** A part of a task while it is typed. */
export type PartTyped = { number: string; measure: string; units: string; deadline: string };

/** The parts that stand in the form, and those that were taken out of it, each with its place. */
export type SplitParts = {
	parts: PartTyped[];
	removed: { place: number; part: PartTyped }[];
};

/** Another part, under the first number that neither the list nor a part has. */
export function addPart(
	state: SplitParts,
	{ numbers, ...given }: { numbers: readonly string[]; units: string; deadline: string }
): SplitParts {
	const taken = state.parts.map((part) => part.number.trim());
	const number = numbers.find((each) => !taken.includes(each)) ?? '';
	return { ...state, parts: [...state.parts, { number, measure: '', ...given }] };
}

/** A part goes; with what was typed in it, it can come back. What was not begun yet just goes. */
export function removePart({ parts, removed }: SplitParts, place: number): SplitParts {
	const part = parts[place];
	if (!part || parts.length === 1) return { parts, removed };
	return {
		parts: parts.filter((_, at) => at !== place),
		removed: part.measure.trim() === '' ? removed : [...removed, { place, part }]
	};
}

/** The part that went last comes back to where it stood. */
export function restorePart({ parts, removed }: SplitParts): SplitParts {
	const last = removed.at(-1);
	if (!last) return { parts, removed };
	const back = [...parts.slice(0, last.place), last.part, ...parts.slice(last.place)];
	return { parts: back, removed: removed.slice(0, -1) };
}

/** Without the parts at the end in which nothing was typed. */
export function filledParts(parts: readonly PartTyped[]): PartTyped[] {
	let count = parts.length;
	while (parts[count - 1]?.measure.trim() === '') count--;
	return parts.slice(0, count);
}

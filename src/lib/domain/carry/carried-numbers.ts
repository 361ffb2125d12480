/** Counted on in the new list, or as they were where nobody else bears them. */
export const numberings = ['anew', 'kept'] as const;
export type Numbering = (typeof numberings)[number];

export function isNumbering(value: unknown): value is Numbering {
	return numberings.some((each) => each === value);
}

/** Numbers for tasks that come into a list, in their order; none is one that is taken. */
export function carriedNumbers(
	numbers: readonly string[],
	taken: readonly string[],
	numbering: Numbering
): string[] {
	const used = new Set(taken);
	const kept = numbers.map((number) => {
		if (numbering === 'anew' || number === '' || used.has(number)) return null;
		used.add(number);
		return number;
	});
	const whole = [...used].map(Number).filter(Number.isSafeInteger);
	let next = Math.max(0, ...whole);
	return kept.map((number) => {
		if (number !== null) return number;
		next += 1;
		return String(next);
	});
}

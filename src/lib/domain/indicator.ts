/**
 * Whether a figure that was read reaches its target. Null where one of them is no plain number: then
 * a person has to say.
 */
export function isReached(comparison: string, target: string, value: string): boolean | null {
	const [aim, read] = [numberIn(target), numberIn(value)];
	if (aim === null || read === null) return null;
	if (comparison === '≥') return read >= aim;
	if (comparison === '≤') return read <= aim;
	return comparison === '=' ? read === aim : null;
}

/** Whether it can be held against a target: 98.5, 98.5% and 1,200. */
export function isFigure(text: string): boolean {
	return numberIn(text) !== null;
}

/** 98.5, 98.5% and 1,200; anything else is no number. */
function numberIn(text: string): number | null {
	const plain = text
		.trim()
		.replace(/[%％]$/, '')
		.replaceAll(',', '')
		.trim();
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

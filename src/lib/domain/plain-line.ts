/**
 * One line of text that somebody typed, as it may be kept: trimmed, runs of blanks made one. Null
 * where it holds what cannot be seen or turns the reading round (control and direction marks), or
 * the sign that stands for what a wrong encoding has lost.
 */
export function plainLine(typed: string): string | null {
	const line = typed.normalize('NFC').trim().replace(/\s+/gu, ' ');
	return /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]|\p{Cs}/u.test(line) ? null : line;
}

/** In characters as a reader counts them, near enough. */
export function lengthOf(line: string): number {
	return Array.from(line).length;
}

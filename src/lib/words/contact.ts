/**
 * Whom to call, set into a sentence: a blank between Chinese and figures, none beside another Chinese
 * character or a stop. What the office has not filled in is 区营商办, where every such call ends.
 */
export function calling(before: string, contact: string, after: string): string {
	const whom = contact === '' ? '区营商办' : contact;
	const first = isNarrow(whom.charAt(0)) ? ' ' : '';
	const last = isNarrow(whom.at(-1) ?? '') && /^[\p{L}\p{N}]/u.test(after) ? ' ' : '';
	return `${before}${first}${whom}${last}${after}`;
}

/** Letters and figures of Latin width, and the + of a number. */
function isNarrow(sign: string): boolean {
	return /^[\w+(]$/.test(sign);
}

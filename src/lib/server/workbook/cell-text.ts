/**
 * The text of a cell: breaks are \n, the writing of characters that XML cannot hold (_x000D_) is
 * undone, and those that show nothing are left out. Null for blanks alone, which are no value.
 */
export function cellText(raw: string): string | null {
	let text = oneKindOfBreak(raw);
	// an escaped return before a break is one break
	if (text.includes('_x')) text = oneKindOfBreak(unescaped(text));
	return isBlank(text) ? null : text;
}

/** Blanks of every width and breaks, and nothing else. */
function isBlank(text: string): boolean {
	const first = text.charCodeAt(0);
	// nearly every text begins with a letter or a Chinese character: no need to look further
	if ((first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfeff)) return false;
	return text.trim() === '';
}

/**
 * The text as one of its own. A part of a longer one would keep all of that in memory: a file of
 * 88 MB for its 40 MB of values.
 */
export function ownText(part: string): string {
	// short parts are copies already
	return part.length < 13 ? part : ` ${part}`.slice(1);
}

function oneKindOfBreak(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function unescaped(text: string): string {
	return text
		.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
			String.fromCharCode(Number.parseInt(hex, 16))
		)
		.replace(/[^\t\n\r -\ufffd]/g, '')
		.replace(/\p{Surrogate}/gu, '');
}

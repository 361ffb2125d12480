/** Bytes as the text that they are, in the encodings of Chinese offices; null where they are none. */
export function textOf(bytes: Uint8Array): string | null {
	const [first = 0, second = 0] = bytes;
	if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
	if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
	return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return controls.test(text) ? null : text;
	} catch {
		// no text in this encoding: the next one is tried
		return null;
	}
}

/** What no text file holds but line ends and tabs: bytes that happen to decode are found by it. */
const controls = /[^\P{Cc}\t\n\f\r]/u;

/** Whether a text is a web page, a drawing or data in tags, which a browser could take for itself. */
export function looksLikePage(text: string): boolean {
	return /^\s*(?:<[a-z!?/]|mime-version:)/i.test(text.slice(0, 2000));
}

/**
 * The text that a piece of HTML shows: breaks of lines and paragraphs kept, everything else one line,
 * as a browser shows it.
 */
export function htmlText(html: string): string {
	const lines = html
		.replace(/[\t\n\f\r ]+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
		// a break in the source is a blank; between two Chinese characters it is nothing
		.replace(/(?<=[\u2e80-\uffef])\n(?=[\u2e80-\uffef])/g, '')
		.replaceAll('\n', ' ')
		.replace(/<br\b[^<>]*>|<\/(?:p|div|li|h\d|tr)\s?>/gi, '\n')
		.replace(/<[^<>]*>/g, '')
		.split('\n')
		.map((line) => unescaped(line).replaceAll('\u00a0', ' ').trim());
	while (lines.length > 0 && lines.at(-1) === '') lines.pop();
	return lines.join('\n');
}

/** The page without comments, its head, styles and scripts: what never shows. */
export function shownHtml(html: string): string {
	const lower = html.toLowerCase();
	// what is never closed must not be looked for a million times
	const unclosed = new Set<string>();
	let kept = '';
	let from = 0;
	const begins = /<!--|<(?:head|style|script)\b/g;
	for (let match = begins.exec(lower); match; match = begins.exec(lower)) {
		const [begin] = match;
		const ending = begin === '<!--' ? '-->' : `</${begin.slice(1)}>`;
		const end = unclosed.has(begin) ? -1 : lower.indexOf(ending, match.index);
		if (end === -1) {
			unclosed.add(begin);
			continue;
		}
		kept += html.slice(from, match.index);
		from = end + ending.length;
		begins.lastIndex = from;
	}
	return kept + html.slice(from);
}

function unescaped(text: string): string {
	return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,10});/gi, (whole, entity: string) => {
		if (!entity.startsWith('#')) return named[entity.toLowerCase()] ?? whole;
		const isHex = /^#x/i.test(entity);
		const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10);
		const isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		return isCharacter ? String.fromCodePoint(code) : '';
	});
}

const named: Record<string, string | undefined> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ensp: ' ',
	emsp: ' ',
	middot: '·',
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	hellip: '…',
	mdash: '—',
	ndash: '–',
	times: '×'
};

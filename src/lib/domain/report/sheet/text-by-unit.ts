/**
 * What one cell says unit by unit: 区税务局：……；高新区税务局：……. Null unless the whole of it is told
 * so, each unit once: a sentence that belongs to nobody is for a person to assign.
 */
export function textByUnit(
	text: string,
	unitNamed: (printed: string) => string | null
): Map<string, string> | null {
	const heads = Array.from(text.matchAll(head)).flatMap((found) => {
		const unitId = unitNamed((found[1] ?? '').trim());
		return unitId === null
			? []
			: [{ unitId, from: found.index, to: found.index + found[0].length }];
	});
	const [first] = heads;
	if (!first || text.slice(0, first.from).trim() !== '') return null;
	const texts = new Map<string, string>();
	for (const [at, { unitId, to }] of heads.entries()) {
		if (texts.has(unitId)) return null;
		const own = text.slice(to, heads[at + 1]?.from).trim();
		texts.set(unitId, own.replace(/[；;，,]$/, ''));
	}
	return texts;
}

// a name at the beginning, or after the end of a sentence, perhaps numbered
const head = /(?:^|(?<=[\n；;。]))\s*(?:[（(]?\d{1,2}[)）.、．]\s*)?([^：:；;。，,\n]{2,30})[：:]/g;

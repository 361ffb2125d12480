/** So many ids go into one statement: SQLite binds no more than 32,766 values. */
const idsAtOnce = 500;

/** Ids in as many parts as it takes statements to ask for them. */
export function idParts(ids: readonly string[]): string[][] {
	const parts: string[][] = [];
	for (let start = 0; start < ids.length; start += idsAtOnce) {
		parts.push(ids.slice(start, start + idsAtOnce));
	}
	return parts;
}

/** A text to choose, and what the field holds once it is chosen. */
export type Suggestion = { label: string; text: string };

/** The names that have the typed words in them, those that begin with them first. */
export function suggestOne(names: readonly string[], typed: string): Suggestion[] {
	return matching(names, typed.trim()).map((label) => ({ label, text: label }));
}

/**
 * Names for the one that is being typed last of several: 牵头：区司法局；配合：水. What stands before
 * it stays, and what is there already is not offered again.
 */
export function suggestNext(names: readonly string[], typed: string): Suggestion[] {
	const parts = /^([^]*[、；;，,：:\n])?([^]*)$/.exec(typed);
	const before = parts?.[1] ?? '';
	const last = (parts?.[2] ?? '').trim();
	const there = new Set(before.split(/[、；;，,：:\n]/).map((name) => name.trim()));
	const free = names.filter((name) => !there.has(name));
	// a name that stands there whole is done, and not asked about again
	if (free.includes(last)) return [];
	return matching(free, last).map((label) => ({ label, text: before + label }));
}

const atOnce = 30;

function matching(names: readonly string[], words: string): string[] {
	const found = names.filter((name) => name.includes(words));
	const begins = found.filter((name) => name.startsWith(words));
	return [...begins, ...found.filter((name) => !name.startsWith(words))].slice(0, atOnce);
}

/** The texts that an office can word for itself, and the office's name under a letter. */
export const wordedKinds = ['group', 'unit', 'leader', 'phones', 'letter'] as const;
export type WordedKind = (typeof wordedKinds)[number];

export function isWordedKind(text: string): text is WordedKind {
	return wordedKinds.some((kind) => kind === text);
}

/** What stands in braces is filled in: {月份}. Full-width braces mean the same. */
const place = /[{｛]\s*([^{}｛｝\n]{1,20}?)\s*[}｝]/g;

/** A wording with the values of this moment; what has none stays as it is written. */
export function fillIn(wording: string, values: ReadonlyMap<string, string>): string {
	return wording.replace(place, (written, name: string) => values.get(name) ?? written);
}

/** What stands in braces and cannot be filled in, each once. */
export function unknownPlaces(wording: string, known: readonly string[]): string[] {
	const names = [...wording.matchAll(place)].map(([, name = '']) => name);
	return [...new Set(names)].filter((name) => !known.includes(name));
}

import type { SectionEntry } from '../edit/new-section.ts';
import { headingWords } from '../match/comparable.ts';

type Known = SectionEntry & { id: string };
export type CarriedSection = SectionEntry & {
	/** In the new list; null while it is still to be made there. */
	id: string | null;
	/** Those of the old list that it stands for. */
	of: string[];
};

/**
 * The 重点任务 of a new list that those of an old one go on in: the one of the same words, or a new
 * one behind the others with the next numeral.
 */
export function carriedSections(
	old: readonly Known[],
	present: readonly Known[],
	numeral: (ordinal: number) => string
): CarriedSection[] {
	const byWords = new Map(
		present.map((section): [string, CarriedSection] => [
			headingWords(section.title),
			{ ...section, of: [] }
		])
	);
	let ordinal = Math.max(0, ...present.map((section) => section.ordinal ?? 0));
	let position = Math.max(0, ...present.map((section) => section.position));
	for (const { id, title } of old) {
		const words = headingWords(title);
		const known = byWords.get(words);
		if (known) known.of.push(id);
		else {
			ordinal += 1;
			position += 1;
			const printedHeading = `${numeral(ordinal)}、${title}`;
			byWords.set(words, { id: null, of: [id], ordinal, position, title, printedHeading });
		}
	}
	return [...byWords.values()].filter(({ of }) => of.length > 0);
}

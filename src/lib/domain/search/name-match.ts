import { initialsOf } from './initials.ts';
import { normalText } from './normal-text.ts';

/** How well a name answers to what was typed: 0 is the name itself, larger is further off. */
export type Closeness = 0 | 1 | 2;

/**
 * Whether all words are found in the names of one thing (its name, its short name, its aliases), in
 * characters, in pinyin initials, or in both mixed: 水lj. One letter alone says too little. Null
 * where a word is in none of them.
 */
export function closenessOf(names: readonly string[], words: readonly string[]): Closeness | null {
	if (words.length === 0) return null;
	const signs = names.map((name) => Array.from(normalText(name)));
	let closest: Closeness = 0;
	for (const word of words) {
		const near = signs.map((name) => closenessOfWord(name, Array.from(word)));
		const found = near.flatMap((each) => each ?? []).sort()[0];
		if (found === undefined) return null;
		if (found > closest) closest = found;
	}
	return closest;
}

function closenessOfWord(name: readonly string[], word: readonly string[]): Closeness | null {
	const isLetter = word.length === 1 && /[a-z]/.test(word[0] ?? '');
	const ends = name.length - word.length;
	for (let from = 0; from <= ends; from += 1) {
		if (!word.every((sign, at) => isSign(name[from + at] ?? '', sign, !isLetter))) continue;
		if (ends === 0) return 0;
		// 区水务局 is 水务局 to everybody in the district
		return from === 0 || (from === 1 && ends === 1) ? 1 : 2;
	}
	return null;
}

function isSign(inName: string, typed: string, byInitial: boolean): boolean {
	if (inName === typed) return true;
	return byInitial && typed >= 'a' && typed <= 'z' && initialsOf(inName).includes(typed);
}

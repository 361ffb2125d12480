import { normalText } from './normal-text.ts';

/** What somebody typed: the words that must all be there, and the task's number, if it is one. */
export type Sought = {
	/** As typed, without blanks round it. */
	query: string;
	words: readonly string[];
	/** 44, 第44项 and 44项 ask for the task of that number; null where it is no number. */
	number: string | null;
};

/** Longer than any sentence of a list that somebody would paste. */
const longest = 100;
const mostWords = 8;

export function soughtIn(typed: string): Sought {
	const query = Array.from(typed.trim()).slice(0, longest).join('');
	const normal = normalText(query);
	const words = [...new Set(normal.split(' ').filter((word) => word !== ''))].slice(0, mostWords);
	return { query, words, number: numberIn(normal) };
}

function numberIn(normal: string): string | null {
	const plain = normal.replaceAll(' ', '');
	const [, asked] = /^第?([0-9a-z]+(?:[-.()][0-9a-z]+)*\)?)项?$/.exec(plain) ?? [];
	return asked !== undefined && /\d/.test(asked) ? asked : null;
}

/** Whether every word is in a text that was made by normalText. */
export function hasWords(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}

import { maskPhones } from '../phone.ts';
import { normalText } from './normal-text.ts';

/** By which rules the texts below are made. Another number has all of them made anew. */
export const textForm = 2;

export const textFields = [
	'number',
	'measure',
	'section',
	'units',
	'progress',
	'problem',
	'nextStep',
	'noProgress'
] as const;
export type TextField = (typeof textFields)[number];

/** Something that is said of a task, by the list or by a unit in a month. */
export type TaskText = { field: TextField; text: string; period: string | null };

/** One line a text, so that no word is found across two of them. */
export function taskText(texts: readonly TaskText[]): { text: string; masked: string | null } {
	const text = linesOf(texts.map((each) => each.text));
	// hidden first and made plain after, as on a page: brackets and wide digits belong to a number
	const masked = linesOf(texts.map((each) => maskPhones(each.text)));
	return { text, masked: masked === text ? null : masked };
}

function linesOf(texts: readonly string[]): string {
	return texts
		.map(normalText)
		.filter((line) => line !== '')
		.join('\n');
}

import type { FieldName } from './field-name.ts';
import { lengthOf, plainLine } from './plain-line.ts';
import type { Problem } from './problem.ts';

/**
 * Text of several lines as it may be kept: every line as plainLine keeps one, empty lines never two in
 * a row. Null where it holds what cannot be seen or kept.
 */
export function plainText(typed: string): string | null {
	const lines = typed.replace(/\r\n?/g, '\n').split('\n').map(plainLine);
	if (lines.some((line) => line === null)) return null;
	return lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** Text that must be there and fit. A telephone in it is masked for whoever may not see it. */
export function readText(
	typed: string,
	field: FieldName,
	most: number,
	at: string = field
): { text: string; problems: Problem[] } {
	const text = plainText(typed);
	if (text === null) return refused({ code: 'field.unreadable', facts: { field } }, at);
	if (text === '') return refused({ code: 'field.empty', facts: { field } }, at);
	const now = lengthOf(text);
	if (now > most) return refused({ code: 'field.long', facts: { field, most, now } }, at);
	return { text, problems: [] };
}

/** The same where nothing need be said; null for nothing. */
export function readOptionalText(
	typed: string,
	field: FieldName,
	most: number,
	at: string = field
): { text: string | null; problems: Problem[] } {
	if (typed.trim() === '') return { text: null, problems: [] };
	const { text, problems } = readText(typed, field, most, at);
	return { text: problems.length > 0 ? null : text, problems };
}

function refused(problem: Problem, field: string): { text: string; problems: Problem[] } {
	return { text: '', problems: [{ ...problem, at: { field } }] };
}

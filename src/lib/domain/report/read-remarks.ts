import { readOptionalText } from '../plain-text.ts';
import type { Problem } from '../problem.ts';
import { fieldOfReason, isSuggestible, type RemarkField, type ReturnCode } from './remark.ts';
import { longText } from './text-bounds.ts';

export type TypedRemark = {
	code: ReturnCode;
	/** Which of several of a code it is, where its fields stand on the form: `doubt0`. */
	key?: string;
	field?: RemarkField;
	comment: string;
	/** A text that the unit can take over with one click. */
	suggestion?: string;
};

export type ReadRemark = {
	code: ReturnCode;
	field: RemarkField;
	comment: string | null;
	suggestion: string | null;
};

/**
 * What is to be mended of a report, as it was typed. 其他 says nothing without words, and a text to take
 * over is offered only where there is one to be replaced.
 */
export function readRemarks(typed: readonly TypedRemark[]): {
	remarks: ReadRemark[];
	problems: Problem[];
} {
	const remarks: ReadRemark[] = [];
	const problems: Problem[] = [];
	for (const { code, key = code, field = fieldOfReason[code], ...words } of typed) {
		const comment = readOptionalText(words.comment, 'remark', longText, `comment.${key}`);
		const offered = isSuggestible(field) ? (words.suggestion ?? '') : '';
		const place = `suggestion.${key}`;
		const suggestion = readOptionalText(offered, 'suggestion', longText, place);
		problems.push(...comment.problems, ...suggestion.problems);
		const isEmpty = comment.text === null && suggestion.text === null;
		if (code === 'other' && isEmpty) continue;
		remarks.push({ code, field, comment: comment.text, suggestion: suggestion.text });
	}
	return { remarks, problems };
}

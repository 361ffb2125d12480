import type { TypedRemark } from '$lib/domain/report/read-remarks.ts';
import { isRemarkField, returnCodes, type ReturnCode } from '$lib/domain/report/remark.ts';
import { textOf } from '../../../../form.server.ts';

/** The most of what is remarkable about one report that the form offers as reasons. */
const mostDoubts = 40;

/** The reasons that were ticked, each with what was written under it: what the report itself told, first. */
export function remarksIn(form: FormData): TypedRemark[] {
	const doubts = Array.from({ length: mostDoubts }, (_, at) => `doubt${at}`);
	const reasons: { code: ReturnCode; key: string }[] = [
		...doubts.map((key) => ({ code: 'other' as const, key })),
		...returnCodes.map((code) => ({ code, key: code }))
	];
	return reasons
		.filter(({ key }) => form.has(`reason.${key}`))
		.map(({ code, key }) => {
			const field = textOf(form, `field.${key}`);
			return {
				...{ code, key, comment: textOf(form, `comment.${key}`) },
				suggestion: textOf(form, `suggestion.${key}`),
				...(isRemarkField(field) ? { field } : {})
			};
		});
}

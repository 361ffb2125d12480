import type { TypedRemark } from '$lib/domain/report/read-remarks.ts';
import { isRemarkField, returnCodes } from '$lib/domain/report/remark.ts';
import { textOf } from '../../../../form.server.ts';

/** The reasons that were ticked, each with what was written under it. */
export function remarksIn(form: FormData): TypedRemark[] {
	return returnCodes
		.filter((code) => form.has(`reason.${code}`))
		.map((code) => {
			const field = textOf(form, `field.${code}`);
			return {
				...{ code, comment: textOf(form, `comment.${code}`) },
				suggestion: textOf(form, `suggestion.${code}`),
				...(isRemarkField(field) ? { field } : {})
			};
		});
}

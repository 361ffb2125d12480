/** What of a form's field counts. */
export type FieldNow = { type: string; name: string; value: string; checked?: boolean };

const buttons = new Set(['button', 'submit', 'reset', 'image', 'fieldset', 'output']);

/**
 * What stands in the fields of a form, to be compared with later. Empty ones do not count: a row that
 * was added and not filled in is nothing that could be lost.
 */
export function standingIn(fields: Iterable<FieldNow>): string {
	const filled = [...fields].flatMap(({ type, name, value, checked }) => {
		const isTicked = (type !== 'checkbox' && type !== 'radio') || checked;
		return !buttons.has(type) && isTicked && value !== '' ? [[name, value]] : [];
	});
	return JSON.stringify(filled);
}

/**
 * Whether an answer leaves in the page what was typed and not saved: a refusal does, and a step on the
 * way. A button with an address of its own is such a step, unless the form itself only previews.
 */
export function isUnsaved(type: string, hasOwnAddress: boolean, previews: boolean): boolean {
	return type === 'failure' || (type === 'success' && hasOwnAddress !== previews);
}

/** A field as text; absent ones and files count as empty, and nothing is longer than a page. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.slice(0, 20_000) : '';
}

/** Every value of a field that may be ticked several times. */
export function textsOf(form: FormData, name: string): string[] {
	return form.getAll(name).filter((value) => typeof value === 'string');
}

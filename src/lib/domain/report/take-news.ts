import type { Clash } from './settle-draft.ts';
import type { EntryField, PartField } from './entry.ts';

type Values = { readonly [field: string]: string | undefined };

export type FormNow = {
	/** What stands in the form. */
	values: Values;
	/** What the server had, as far as the form knew. */
	kept: Values;
	/** The fields that are asked about already. */
	clashes: readonly Clash[];
};

/**
 * What the server has now comes into a form in which somebody may be typing: it fills the fields that
 * nobody has changed here, and where somebody has, after what was sent with this answer, it is asked
 * about. `sent` are the fields that this answer is about.
 */
export function takeNews(form: FormNow, sent: Values, fields: Values): FormNow {
	const values: Record<string, string | undefined> = { ...form.values };
	const kept: Record<string, string | undefined> = { ...form.kept };
	let clashes = [...form.clashes];
	for (const name of new Set([...Object.keys(form.kept), ...Object.keys(fields)])) {
		const [before, now] = [form.kept[name] ?? '', fields[name] ?? ''];
		const here = form.values[name] ?? '';
		kept[name] = now;
		const isAsked = clashes.some(({ field }) => field === name);
		if (isAsked) {
			clashes = clashes.map((each) => (each.field === name ? { ...each, kept: now } : each));
		} else if (now !== before && here === before) values[name] = now;
		else if (now !== before && here !== now && !(name in sent)) {
			const field = name as EntryField | PartField;
			clashes.push({ field, kept: now, typed: here });
		}
	}
	return { values, kept, clashes };
}

import { tick } from 'svelte';
import { fieldsOf, fillIn, stateOf, valueIn } from './form-fields.ts';
import { listOf, returnOf, type KeptField, type Return } from './kept-fields.ts';

/** Puts what was kept of a form into its fields again, as far as there is a place for it. */
export async function putBack(form: HTMLFormElement, kept: readonly KeptField[]): Promise<Return> {
	await addRows(form, kept);
	const whole: Return = { set: [], withoutPhone: [], told: [] };
	// what is ticked may bring the field that belongs to it
	for (let rest = kept, before = -1; rest.length !== before;) {
		before = rest.length;
		const put = fillBack(form, rest);
		whole.set.push(...put.set);
		whole.withoutPhone.push(...put.withoutPhone);
		whole.told = put.told;
		rest = put.told;
		await tick();
	}
	return whole;
}

/** What cannot be put in as it was, such as a choice that is not there any more, is told. */
function fillBack(form: HTMLFormElement, wanted: readonly KeptField[]): Return {
	const fields = fieldsOf(form);
	const result = returnOf(wanted, fields.map(stateOf));
	const filled = result.set.filter(({ key, value }) => {
		const field = fields.find((each, at) => stateOf(each, at, fields).key === key);
		if (!field) return false;
		fillIn(field, value);
		return valueIn(field) === value;
	});
	const refused = result.set.filter((each) => !filled.includes(each)).map(({ key }) => key);
	const told = [...result.told, ...wanted.filter(({ key }) => refused.includes(key))];
	return { ...result, set: filled, told };
}

/** Rows that were added are added again, by the button that adds them. */
async function addRows(form: HTMLFormElement, fields: readonly KeptField[]): Promise<void> {
	for (const { key, to, row } of fields) {
		const list = listOf(key);
		const isThere = () => keysOf(form).includes(key);
		if (!list || to === '' || (row ?? '') !== '') continue;
		for (let before = -1; !isThere() && keysOf(form).length > before;) {
			before = keysOf(form).length;
			const more = adderOf(form, list);
			if (!more) break;
			more.click();
			await tick();
		}
	}
}

/** The button that adds a row to a list. */
export function adderOf(form: HTMLFormElement, list: string): HTMLButtonElement | null {
	const more = form.querySelector(`[value="${list}.add"], [data-adds="${list}"]`);
	return more instanceof HTMLButtonElement ? more : null;
}

export function keysOf(form: HTMLFormElement): string[] {
	return fieldsOf(form).map((...at) => stateOf(...at).key);
}

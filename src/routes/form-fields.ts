import { isKeptKind, type FieldNow } from './kept-fields.ts';

/** What somebody can fill in or tick. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fills a field in as if somebody had typed it, so that the program hears of it. */
export function fillIn(field: Field, value: string): void {
	if (isBox(field)) field.checked = value !== '';
	else {
		const before = field.value;
		field.value = value;
		// a choice that is not there any more
		if (field.value !== value && field instanceof HTMLSelectElement) field.value = before;
	}
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What stands in a field; of a box whether it is ticked. */
export function valueIn(field: Field): string {
	if (isBox(field)) return field.checked ? 'on' : '';
	return field.value;
}

function isBox(field: Field): field is HTMLInputElement {
	return field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);
}

export function controlsOf(form: HTMLFormElement): Field[] {
	return [...form.elements].filter(
		(each): each is Field =>
			each instanceof HTMLInputElement ||
			each instanceof HTMLTextAreaElement ||
			each instanceof HTMLSelectElement
	);
}

/** Those that are kept. */
export function fieldsOf(form: HTMLFormElement): Field[] {
	return controlsOf(form).filter(({ type, name, autocomplete }) =>
		isKeptKind(type, name, autocomplete)
	);
}

export function stateOf(field: Field, at: number, fields: readonly Field[]): FieldNow {
	const { name } = field;
	const nth = fields.slice(0, at).filter((each) => each.name === name).length;
	const state = {
		key: isBox(field) ? `${name}=${field.value}` : nth === 0 ? name : `${name} ${nth}`,
		label: labelOf(field),
		value: valueIn(field)
	};
	const [, row] = /^(\w+\.\d+\.)/.exec(name) ?? [];
	const id = row === undefined ? null : field.form?.elements.namedItem(`${row}id`);
	return id instanceof HTMLInputElement ? { ...state, row: id.value } : state;
}

function labelOf(field: Field): string {
	const label = field.labels?.[0]?.cloneNode(true);
	if (!(label instanceof Element)) return field.name;
	label.querySelectorAll('[aria-hidden], .visually-hidden').forEach((each) => each.remove());
	return (label.textContent ?? '').trim().slice(0, 40);
}

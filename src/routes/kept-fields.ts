import { keptText, lacksNumber, withoutMasks } from '$lib/domain/kept-text.ts';

/** A field of a form that can be kept, as it stands. */
export type FieldNow = {
	/** Its name and its place among those of that name; a box by its value. */
	key: string;
	label: string;
	value: string;
	/** Of a row of a list: the id of what the row changes, '' for a new one. */
	row?: string | undefined;
};

export type KeptField = { key: string; label: string; from: string; to: string; row?: string };

/** What somebody typed in a form and has not sent. */
export type Kept = { form: string; at: string; fields: KeptField[] };

const KEPT_DAYS = 14;
/** All that a browser keeps for a page is a few MB. */
export const mostCharacters = 200_000;

const kinds = /^(text|textarea|search|url|number|date|month|time|checkbox|radio|select-one)$/;
const secret = /one-time-code|username|password|^tel|^cc-/;
const number = /phone$/i;

/** Never passwords, codes, telephone numbers, files; hidden fields say what the page was made of. */
export function isKeptKind(type: string, name: string, autocomplete: string): boolean {
	return name !== '' && kinds.test(type) && !secret.test(autocomplete) && !number.test(name);
}

/** Where one of these stands, nothing of the form is kept: it is about them. */
export function isSecretKind(type: string, autocomplete: string): boolean {
	return type === 'password' || type === 'file' || /one-time-code|password/.test(autocomplete);
}

/** Hidden fields that say what a form is about, not how that stood when the page was read. */
const subjects =
	/^(at|task|kind|plan|unit|ask|id|again|request|milestone|indicator|reading|act|change)$/;

/**
 * The same form on the same page has the same name, whatever has changed there since. It is sent to its
 * deed together with the search of the address, which says how one came here and not what it is about.
 */
export function formName(path: string, action: string, hidden: readonly (readonly string[])[]) {
	const [deed = ''] = action.split('&');
	const about = hidden.filter(([name = '']) => subjects.test(name));
	return [path, deed, ...about.map((pair) => pair.join('='))].join(' ');
}

/** What differs from what the page brought. A browser must not keep telephone numbers. */
export function changedFields(brought: ReadonlyMap<string, string>, now: readonly FieldNow[]) {
	return now.flatMap(({ key, label, value, row }): KeptField[] => {
		const from = brought.get(key) ?? '';
		if (value === from) return [];
		const texts = { key, label, from: keptText(key, from), to: keptText(key, value) };
		return [row === undefined ? texts : { ...texts, row }];
	});
}

/** A field that was emptied is no draft; a box that was unticked says something. */
export function isDraft(fields: readonly KeptField[]): boolean {
	return fields.some(({ key, to }) => to.trim() !== '' || key.includes('='));
}

/** Whether there is anything to take back: not where it stands there already. */
export function isMissing(fields: readonly KeptField[], now: readonly FieldNow[]): boolean {
	const values = new Map(now.map(({ key, value }) => [key, keptText(key, value)]));
	return fields.some(({ key, to }) => (values.get(key) ?? '') !== to);
}

/**
 * Whether everything that differs belongs to fields that are not there: the form does not ask for it any
 * more. What stands in a row that can be added again is none of it.
 */
export function isGone(
	fields: readonly KeptField[],
	now: readonly FieldNow[],
	canAdd: (list: string) => boolean
): boolean {
	const present = new Set(now.map(({ key }) => key));
	return fields.every(({ key, to }) => {
		const list = listOf(key);
		const isAddable = list !== undefined && canAdd(list);
		if (!present.has(key)) return !isAddable || to === '';
		return !isMissing([{ key, to, label: '', from: '' }], now);
	});
}

/** The list whose row a field stands in. */
export function listOf(key: string): string | undefined {
	return /^(\w+)\.\d+\./.exec(key)?.[1];
}

/** What happens to the fields when what was typed is taken back. */
export type Return = {
	set: { key: string; value: string }[];
	/** Filled in but for the telephone numbers. */
	withoutPhone: KeptField[];
	/** Left as they are: somebody changed them since, or they are not there any more. */
	told: KeptField[];
};

/** Puts nothing over what the page has come to say since. */
export function returnOf(fields: readonly KeptField[], now: readonly FieldNow[]): Return {
	const present = new Map(now.map((field) => [field.key, field]));
	const result: Return = { set: [], withoutPhone: [], told: [] };
	for (const field of fields) {
		const there = present.get(field.key);
		const stands = keptText(field.key, there?.value ?? '');
		if (stands === field.to) continue;
		const isAnother = !there || there.row !== field.row;
		const isChanged = stands !== '' && stands !== field.from;
		const hadPhone = lacksNumber(field.to);
		if (isAnother || isChanged || (hadPhone && stands !== '')) result.told.push(field);
		else result.set.push({ key: field.key, value: withoutMasks(field.to) });
		if (hadPhone && result.told.at(-1) !== field) result.withoutPhone.push(field);
	}
	return result;
}

export function isExpired(at: string, now: string): boolean {
	return Date.parse(now) - Date.parse(at) > KEPT_DAYS * 86_400_000;
}

/** What was found in the browser, where it is what was put there. */
export function keptIn(found: unknown): Kept | null {
	if (typeof found !== 'object' || found === null) return null;
	const { form, at, fields }: Record<string, unknown> = { ...found };
	if (typeof form !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at))) {
		return null;
	}
	const sound = Array.isArray(fields) ? fields.filter(isField) : [];
	return !isDraft(sound) ? null : { form, at, fields: sound };
}

function isField(found: unknown): found is KeptField {
	if (typeof found !== 'object' || found === null) return false;
	const field: Record<string, unknown> = { ...found };
	const isText = ['key', 'label', 'from', 'to'].every((name) => typeof field[name] === 'string');
	return isText && (field.row === undefined || typeof field.row === 'string');
}

import { error } from '@sveltejs/kit';
import { isRole, type Role } from '$lib/domain/role.ts';
import { errorSentence } from '$lib/words/error.ts';

/** A field as text; absent ones and files count as empty, and nothing is longer than a page. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.slice(0, 20_000) : '';
}

/** The same to the last character: whoever reads it says what is too long, and cuts nothing off unseen. */
export function wholeTextOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/** Every value of a field that may be ticked several times. */
export function textsOf(form: FormData, name: string): string[] {
	return form.getAll(name).filter((value) => typeof value === 'string');
}

/** The ticked 岗位; what is none comes from no page of ours. */
export function rolesOf(form: FormData): Role[] {
	const ticked = textsOf(form, 'roles');
	const roles = ticked.filter(isRole);
	if (roles.length < ticked.length) error(400, errorSentence(400));
	return roles;
}

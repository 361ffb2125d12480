import type { FormError } from '../words/problem.ts';

/** What is wrong with one field, one sentence after the other; undefined where nothing is. */
export function errorAt(errors: readonly FormError[] | undefined, field: string) {
	const found = errors?.filter((error) => error.field === field) ?? [];
	return found.length === 0 ? undefined : found.map(({ message }) => message).join('');
}

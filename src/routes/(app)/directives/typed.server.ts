import type { TypedDirective } from '$lib/domain/directive/directive-entry.ts';
import { textOf, textsOf } from '../../form.server.ts';

/** The fields of DirectiveFields.svelte as they were sent. */
export function typedIn(form: FormData): TypedDirective {
	return {
		body: textOf(form, 'body'),
		dueOn: textOf(form, 'dueOn'),
		number: textOf(form, 'number'),
		level: textOf(form, 'level'),
		unitIds: textsOf(form, 'units')
	};
}

import { cellFields } from '$lib/domain/edit/task-cell.ts';
import { blankTask, type TypedTask } from '$lib/domain/edit/read-entry.ts';
import { textOf } from '../../form.server.ts';

/** The fields of a task as a form sent them; `before` stands in front of their names. */
export function typedTask(form: FormData, before = ''): TypedTask {
	const typed = { ...blankTask };
	for (const field of cellFields) {
		typed[field] = textOf(form, `${before}${field}`).replace(/\r\n?/g, '\n');
	}
	return typed;
}

import * as v from 'valibot';
import type { ColumnSynonyms } from '../../domain/list/column-synonyms.ts';
import type { ColumnUse } from '../../domain/list/list-choices.ts';
import { listFields } from '../../domain/list/list-task.ts';
import { compact } from '../../domain/printed.ts';

const uses = [...listFields, 'extra'] as const;

/** The headings of one form, by what they are used for. */
const form = v.object({
	form: v.string(),
	columns: v.record(v.picklist(uses), v.array(v.string()))
});

const files = import.meta.glob<unknown>('/imports/*/columns.json', {
	eager: true,
	import: 'default'
});

/** What the headings of all forms in `imports/` mean, so that a list in one of them asks nothing. */
export function headingsOfKnownForms(): ColumnSynonyms {
	const meanings: Record<string, ColumnUse> = {};
	for (const file of Object.values(files)) {
		const { columns } = v.parse(form, file);
		for (const use of uses) {
			for (const heading of columns[use] ?? []) meanings[compact(heading)] = use;
		}
	}
	return meanings;
}

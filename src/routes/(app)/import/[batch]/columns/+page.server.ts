import { listFields } from '$lib/domain/list/list-task.ts';
import type { ColumnUse } from '$lib/domain/list/list-choices.ts';
import type { BatchReading } from '$lib/domain/list/batch-reading.ts';
import { compact } from '$lib/domain/printed.ts';
import { listConfirmedHeadings } from '$lib/server/db/column-synonyms.ts';
import { explain } from '$lib/words/problem.ts';
import { textOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, openDraft } from '../batch.server.ts';

const uses: readonly ColumnUse[] = [...listFields, 'extra', 'ignore'];

export const load: PageServerLoad = async (event) => {
	const { reading, decisions } = await openDraft(event);
	const { jurisdictionId } = whoIsHere(event.locals).actor;
	const confirmed = await listConfirmedHeadings(event.locals.db, jurisdictionId);
	const learnt = new Map(confirmed.map(({ heading, field }) => [heading, field]));
	const said = decisions.list.columns ?? {};
	const columns = columnsOf(reading).map((column) => ({
		...column,
		isLearnt: !(column.column in said) && learnt.get(compact(column.heading)) === column.field
	}));
	const used = new Set(columns.map(({ field }) => field));
	const either = used.has('person') || used.has('contactPerson') || used.has('responsiblePerson');
	const missing = listFields.filter((field) => {
		if (field === 'lead' || field === 'support' || field === 'person') return false;
		if (field === 'unit') return !used.has('unit') && !used.has('lead');
		const isPerson = field === 'contactPerson' || field === 'responsiblePerson';
		return !used.has(field) && !(isPerson && either);
	});
	const asks = reading.status === 'choose' ? reading.problems.map(explain) : [];
	return { columns, missing, uses: [...uses], asks };
};

function columnsOf(reading: BatchReading) {
	if (reading.status === 'ready') return reading.columns;
	return reading.status === 'choose' ? (reading.candidates[0]?.columns ?? []) : [];
}

export const actions = {
	default: (event) =>
		decide(event, (form, { decisions, reading }) => {
			const columns: Record<number, ColumnUse> = { ...decisions.list.columns };
			for (const { column, field } of columnsOf(reading)) {
				const use = uses.find((each) => each === textOf(form, `use-${column}`));
				if (use !== undefined && use !== field) columns[column] = use;
			}
			const list = { ...decisions.list };
			if (Object.keys(columns).length > 0) list.columns = columns;
			return { decisions: { ...decisions, list } };
		})
} satisfies Actions;

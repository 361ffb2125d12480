import { columnSynonyms } from '../../domain/list/column-synonyms.ts';
import type { ImportDecisions } from '../../domain/list/decisions.ts';
import { listFields } from '../../domain/list/list-task.ts';
import type { ListContext } from '../../domain/list/read-list.ts';
import { makeUnitDirectory } from '../../domain/unit-directory.ts';
import { jurisdictionOf } from '../../domain/unit-name.ts';
import type { Db } from '../db/client.ts';
import { listConfirmedHeadings } from '../db/column-synonyms.ts';
import { listJurisdictions } from '../db/jurisdictions.ts';
import { headingsOfKnownForms } from '../importing/known-forms.ts';
import { listNamedUnits } from './named-units.ts';

/** What a district knows before it reads a list: its units with all their names, its headings. */
export async function importContext(
	db: Db,
	jurisdictionId: string,
	{ list: choices, headings = {} }: ImportDecisions,
	fileTitle: string,
	today: string
): Promise<ListContext> {
	const districts = await listJurisdictions(db);
	const name = districts.find(({ id }) => id === jurisdictionId)?.name ?? '';
	const units = await listNamedUnits(db, jurisdictionId);
	const confirmed = await listConfirmedHeadings(db, jurisdictionId);
	const fields = new Map(listFields.map((field) => [String(field), field]));
	const own = confirmed.flatMap(({ heading, field }) => {
		const known = fields.get(field);
		return known === undefined ? [] : [[heading, known] as const];
	});
	return {
		synonyms: {
			...columnSynonyms,
			...headingsOfKnownForms(),
			...Object.fromEntries(own),
			...headings
		},
		directory: makeUnitDirectory(jurisdictionOf(name), units, today),
		choices,
		fileTitle
	};
}

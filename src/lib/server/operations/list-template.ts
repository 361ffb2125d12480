import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { importWords as words } from '../../words/import.ts';
import { listFieldWords as fields } from '../../words/list-problem.ts';
import type { Db } from '../db/client.ts';
import { listJurisdictions } from '../db/jurisdictions.ts';
import { writeList, type ListColumn } from '../workbook/write-list.ts';

const rows = 10;

/** An empty list with the headings that are always understood, to be filled in and imported. */
export async function listTemplate(
	db: Db,
	actor: Actor,
	now: string
): Promise<Result<{ bytes: Uint8Array; year: number }>> {
	if (!can(actor, 'import.read', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	const districts = await listJurisdictions(db);
	const district = districts.find(({ id }) => id === actor.jurisdictionId)?.name ?? '';
	const year = Number(shanghaiDay(now).slice(0, 4));
	const bytes = writeList({
		sheet: words.templateSheet,
		title: words.templateTitle(district, year),
		columns: columns.map(([heading, width, look]) => ({ heading, width, look })),
		rows: Array.from({ length: rows }, () => columns.map(() => ({ value: null })))
	});
	return { ok: true, value: { bytes: new Uint8Array(bytes), year } };
}

const columns: readonly (readonly [string, number, ListColumn['look']])[] = [
	[fields.number, 6, 'center'],
	[fields.section, 16, 'center'],
	[fields.measure, 48, 'left'],
	[fields.unit, 16, 'center'],
	[fields.responsiblePerson, 10, 'center'],
	[fields.contactPerson, 10, 'center'],
	[fields.phone, 14, 'text'],
	[fields.progress, 30, 'left'],
	[fields.problem, 20, 'left'],
	[fields.deadline, 16, 'center']
];

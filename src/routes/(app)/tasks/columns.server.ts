import { can, type Actor } from '$lib/domain/actor.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import { usualColumns, type TableColumn } from '$lib/domain/ledger/table-columns.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import type { TaskRole } from '$lib/domain/task.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listColumnTexts, type ColumnTexts } from '$lib/server/db/column-texts.ts';
import { findFileNames } from '$lib/server/db/import-batches.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { periodText } from '$lib/words/format.ts';
import { columnsWords as words } from '$lib/words/table-column.ts';
import { taskWords } from '$lib/words/task.ts';
import { ownNumbersOf, seenPeople, type PeopleReader } from './seen-people.server.ts';

/** Columns whose texts do not stand in the rows of the ledger: only who asks for them waits for them. */
const readApart: readonly TableColumn[] = [
	...(['responsible', 'contact', 'progress', 'problem', 'source'] as const)
];
/** The texts of a task's further columns, by the column. */
export type FurtherTexts = ReadonlyMap<string, Readonly<Partial<Record<TableColumn, string>>>>;

type Reader = {
	db: Db;
	actor: Actor;
	day: string;
	/** The titles of the sections. */
	names: ReadonlyMap<string, string>;
};

/**
 * What the chosen columns say of the tasks of a page, as whoever is here may see it, by the task's
 * id. The usual ones are left out: they are more than a text, and drawn by the table itself.
 */
export async function furtherTexts(
	{ db, actor, day, names }: Reader,
	rows: readonly LedgerRow[],
	columns: readonly TableColumn[]
): Promise<FurtherTexts> {
	const further = columns.filter((column) => !usualColumns.includes(column));
	if (further.length === 0) return new Map();
	const { jurisdictionId } = actor;
	const isApart = further.some((column) => readApart.includes(column));
	const ids = isApart ? [...new Set(rows.map(({ id }) => id))] : [];
	const kept = await listColumnTexts(db, jurisdictionId, ids);
	const batches = new Set([...kept.values()].flatMap(({ source }) => source?.batchId ?? []));
	const files = further.includes('source')
		? await findFileNames(db, jurisdictionId, [...batches])
		: new Map<string, string>();
	const { maskNames } = await findSettings(db, jurisdictionId, day);
	const isOfPeople = further.includes('responsible') || further.includes('contact');
	const ownNumbers = isOfPeople ? await ownNumbersOf(db, actor, day) : new Set<string>();
	const reader = { actor, maskNames, ownNumbers };
	return new Map(
		rows.map((row) => {
			const of = { row, own: kept.get(row.id), names, files };
			const texts = further.map((column) => [column, seenText(column, of, reader)]);
			return [row.id, Object.fromEntries(texts)];
		})
	);
}

type Of = {
	row: LedgerRow;
	own: ColumnTexts | undefined;
	names: ReadonlyMap<string, string>;
	files: ReadonlyMap<string, string>;
};

/** People are hidden one by one; in any other text the numbers are. */
function seenText(column: TableColumn, of: Of, reader: PeopleReader): string {
	const unitIds = of.row.units.map(({ unitId }) => unitId);
	if (column === 'responsible' || column === 'contact') {
		const isOf = (role: string) => (role === 'responsiblePerson') === (column === 'responsible');
		return seenPeople(of.own?.people ?? [], unitIds, reader)
			.filter(({ role }) => isOf(role))
			.map(({ name, phone }) => [name, phone].filter(Boolean).join(' '))
			.join('\n');
	}
	const text = textOf(column, of);
	return can(reader.actor, 'phone.see', { unitIds }) ? text : maskPhones(text);
}

function textOf(column: TableColumn, { row, own, names, files }: Of): string {
	switch (column) {
		case 'section':
			return names.get(row.sectionId ?? '') ?? '';
		case 'lead':
		case 'support':
			return answering(row, column);
		case 'progress':
			return said(own, own?.filed?.progress, own?.importedProgress);
		case 'problem':
			return said(own, own?.filed?.problem, own?.importedProblem);
		case 'source':
			return own?.source
				? words.from(
						files.get(own.source.batchId) ?? '',
						taskWords.sourceAt(own.source.sheet, own.source.row)
					)
				: '';
		default: // the table draws these itself
			return '';
	}
}

function answering({ units, collectives }: LedgerRow, as: TaskRole): string {
	return [
		...units.flatMap(({ name, role }) => (role === as ? name : [])),
		...collectives.flatMap(({ printed, role }) => (role === as ? printed : []))
	].join('\n');
}

/** The units' latest words with their month; before the first report those of the list. */
function said(
	own: ColumnTexts | undefined,
	filed: string | null | undefined,
	imported: string | null | undefined
): string {
	if (own?.filed) return filed ? words.latest(periodText(own.filed.period), filed) : '';
	return imported ?? '';
}

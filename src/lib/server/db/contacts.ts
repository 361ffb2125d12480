import type { Db } from './client.ts';
import { newId } from './id.ts';
import { inForce } from './in-force.ts';
import { insertAll } from './insert-all.ts';

export type Contact = {
	id: string;
	taskId: string;
	unitId: string;
	role: string;
	name: string;
	phone: string | null;
	accountId: string | null;
	/** The cell of the list that named them. */
	sourceCell: string | null;
};

/** 责任人 and 联系人 whom the tasks name for their units, as they stand on a day. */
export async function listContacts(
	db: Db,
	jurisdictionId: string,
	{ on, unitId, taskId }: { on: string; unitId?: string; taskId?: string }
): Promise<Contact[]> {
	const rows = await db
		.selectFrom('contact')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'contact.jurisdiction_id')
				.onRef('task.id', '=', 'contact.task_id')
		)
		.select([
			...(['contact.id', 'contact.unit_id', 'contact.role'] as const),
			...(['contact.name', 'contact.phone', 'contact.account_id', 'contact.task_id'] as const),
			'contact.source_cell'
		])
		.where('contact.jurisdiction_id', '=', jurisdictionId)
		.where(inForce('task.batch_id', jurisdictionId))
		.where((eb) => eb.or([eb('contact.since_on', 'is', null), eb('contact.since_on', '<=', on)]))
		.where((eb) => eb.or([eb('contact.until_on', 'is', null), eb('contact.until_on', '>=', on)]))
		.$if(unitId !== undefined, (query) => query.where('contact.unit_id', '=', unitId ?? ''))
		.$if(taskId !== undefined, (query) => query.where('contact.task_id', '=', taskId ?? ''))
		.orderBy('task.position')
		.orderBy('contact.position')
		.orderBy('contact.id')
		.execute();
	return rows.flatMap((row) =>
		row.unit_id === null
			? []
			: [
					{
						id: row.id,
						taskId: row.task_id,
						unitId: row.unit_id,
						role: row.role,
						name: row.name,
						phone: row.phone,
						accountId: row.account_id,
						sourceCell: row.source_cell
					}
				]
	);
}

/** For which units tasks name people of these names on a day. */
export async function listContactsNamed(
	db: Db,
	jurisdictionId: string,
	{ on, names }: { on: string; names: readonly string[] }
): Promise<{ name: string; phone: string | null; unitId: string }[]> {
	if (names.length === 0) return [];
	const rows = await db
		.selectFrom('contact')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'contact.jurisdiction_id')
				.onRef('task.id', '=', 'contact.task_id')
		)
		.select(['contact.name', 'contact.phone', 'contact.unit_id'])
		.distinct()
		.where('contact.jurisdiction_id', '=', jurisdictionId)
		.where('contact.name', 'in', names)
		.where(inForce('task.batch_id', jurisdictionId))
		.where((eb) => eb.or([eb('contact.since_on', 'is', null), eb('contact.since_on', '<=', on)]))
		.where((eb) => eb.or([eb('contact.until_on', 'is', null), eb('contact.until_on', '>=', on)]))
		.orderBy('contact.unit_id')
		.execute();
	return rows.flatMap(({ name, phone, unit_id }) =>
		unit_id === null ? [] : [{ name, phone, unitId: unit_id }]
	);
}

export type ContactHandover = {
	/** Whom the tasks name until now. */
	contactIds: readonly string[];
	joining: { accountId: string; name: string; phone: string | null };
	/** The last day of the one and the first of the other. */
	untilOn: string;
	sinceOn: string;
};

/** Another person stands in the place of these contacts from a day on; the rows before stay. */
export async function replaceContacts(
	db: Db,
	jurisdictionId: string,
	{ contactIds, joining, untilOn, sinceOn }: ContactHandover
): Promise<void> {
	if (contactIds.length === 0) return;
	const rows = await db
		.selectFrom('contact')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', contactIds)
		.execute();
	await db
		.updateTable('contact')
		.set({ until_on: untilOn })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', contactIds)
		.execute();
	const { accountId, name, phone } = joining;
	const next = rows.map((row) => ({
		...row,
		id: newId(),
		...{ name, phone, account_id: accountId, source_cell: null },
		...{ since_on: sinceOn, until_on: null }
	}));
	await insertAll(db, 'contact', next);
}

export type NamedPerson = Pick<Contact, 'unitId' | 'role' | 'name' | 'phone' | 'accountId'>;

/** Everybody whom tasks name on a day, each once for a unit however many tasks do. */
export async function listNamedPeople(
	db: Db,
	jurisdictionId: string,
	{ on, unitIds }: { on: string; unitIds: readonly string[] }
): Promise<NamedPerson[]> {
	if (unitIds.length === 0) return [];
	const rows = await db
		.selectFrom('contact')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'contact.jurisdiction_id')
				.onRef('task.id', '=', 'contact.task_id')
		)
		.select([
			...(['contact.unit_id', 'contact.role', 'contact.name'] as const),
			...(['contact.phone', 'contact.account_id'] as const)
		])
		.distinct()
		.where('contact.jurisdiction_id', '=', jurisdictionId)
		.where('contact.unit_id', 'in', unitIds)
		.where(inForce('task.batch_id', jurisdictionId))
		.where((eb) => eb.or([eb('contact.since_on', 'is', null), eb('contact.since_on', '<=', on)]))
		.where((eb) => eb.or([eb('contact.until_on', 'is', null), eb('contact.until_on', '>=', on)]))
		.orderBy('contact.name')
		.orderBy('contact.role', 'desc')
		.orderBy('contact.phone')
		.execute();
	return rows.flatMap(({ unit_id, account_id, ...person }) =>
		unit_id === null ? [] : [{ ...person, unitId: unit_id, accountId: account_id }]
	);
}

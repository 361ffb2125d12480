import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

export type Contact = {
	id: string;
	unitId: string;
	role: string;
	name: string;
	phone: string | null;
	accountId: string | null;
};

/** 责任人 and 联系人 whom the tasks name for their units, as they stand on a day. */
export async function listContacts(
	db: Db,
	jurisdictionId: string,
	{ on, unitId }: { on: string; unitId?: string }
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
			...(['contact.name', 'contact.phone', 'contact.account_id'] as const)
		])
		.where('contact.jurisdiction_id', '=', jurisdictionId)
		.where(inForce('task.batch_id', jurisdictionId))
		.where((eb) => eb.or([eb('contact.until_on', 'is', null), eb('contact.until_on', '>=', on)]))
		.$if(unitId !== undefined, (query) => query.where('contact.unit_id', '=', unitId ?? ''))
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
						unitId: row.unit_id,
						role: row.role,
						name: row.name,
						phone: row.phone,
						accountId: row.account_id
					}
				]
	);
}

import type { Insertable } from 'kysely';
import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';
import type { Schema } from './schema.ts';
import { transact } from './transact.ts';

type Plan = Insertable<Schema['plan']>;
type Section = Insertable<Schema['section']>;
type Unit = Insertable<Schema['unit']>;

/** What a batch brings beside its tasks; seen, like them, once it is committed. */
export async function insertStaged(
	db: Db,
	{ plan, sections, units }: { plan: Plan | null; sections: Section[]; units: Unit[] }
): Promise<void> {
	await insertAll(db, 'plan', plan ? [plan] : []);
	await insertAll(db, 'unit', units);
	await insertAll(db, 'section', sections);
}

/** So many tasks go in one commit: nobody's write waits for a long list to be taken out. */
const perCommit = 100;

/** Takes out all that a batch has brought, its tasks in short commits and the rest at the end. */
export async function deleteStaged(db: Db, jurisdictionId: string, batchId: string): Promise<void> {
	while ((await transact(db, (trx) => deleteSomeTasks(trx, jurisdictionId, batchId))) > 0);
	await transact(db, async (trx) => {
		for (const table of ['section', 'plan', 'unit'] as const) {
			await trx
				.deleteFrom(table)
				.where('jurisdiction_id', '=', jurisdictionId)
				.where('batch_id', '=', batchId)
				.execute();
		}
	});
}

async function deleteSomeTasks(trx: Db, jurisdictionId: string, batchId: string): Promise<number> {
	const some = await trx
		.selectFrom('task')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('batch_id', '=', batchId)
		.limit(perCommit)
		.execute();
	const ids = some.map(({ id }) => id);
	if (ids.length > 0) await deleteTasks(trx, jurisdictionId, ids);
	return ids.length;
}

/** With all that an import has put beside them; whoever refers to one otherwise keeps it. */
export async function deleteTasks(
	trx: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<void> {
	for (const table of ['contact', 'task_collective', 'task_unit'] as const) {
		await trx
			.deleteFrom(table)
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', 'in', ids)
			.execute();
	}
	await trx
		.deleteFrom('task')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.execute();
}

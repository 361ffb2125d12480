import { join } from 'node:path';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { newId } from '../../src/lib/server/db/id.ts';
import { insertAll } from '../../src/lib/server/db/insert-all.ts';
import { transact } from '../../src/lib/server/db/transact.ts';

const at = '2026-10-20T02:00:00.000Z';

/** Files a report of October for tasks, by number, as their units would have; the app runs on. */
export async function fileReports(data, said) {
	const db = openDatabase(join(data, 'ledger.db'));
	try {
		const pairs = await db
			.selectFrom('task')
			.innerJoin('task_unit', 'task_unit.task_id', 'task.id')
			.select(['task.jurisdiction_id', 'task.number', 'task.id', 'task_unit.unit_id'])
			.where('task.number', 'in', Object.keys(said))
			.where('task_unit.position', '=', 0)
			.execute();
		const filed = pairs.map(({ number, ...pair }) => ({
			...pair,
			report: newId(),
			...said[number]
		}));
		const month = { period: '2026-10', opened_on: '2026-10-01', opened_at: at };
		const cutoff = { cutoff_on: '2026-10-26', cutoff_at: '2026-10-26T16:00:00.000Z' };
		await transact(db, async (trx) => {
			const own = { jurisdiction_id: pairs[0].jurisdiction_id };
			await insertAll(trx, 'period', [{ ...own, ...month, ...cutoff, cutoff_basis: '{}' }]);
			await insertAll(
				trx,
				'report',
				filed.map(({ id, unit_id, report }) => ({
					...{ ...own, id: report, task_id: id, unit_id, period: month.period },
					...{ state: 'submitted', version: 1, first_submitted_at: at, submitted_at: at },
					...{ created_at: at, updated_at: at }
				}))
			);
			await insertAll(
				trx,
				'report_version',
				filed.map(({ report, progress, problem }) => ({
					...{ ...own, report_id: report, version: 1, progress, problem },
					...{ saved_at: at, submitted_at: at }
				}))
			);
		});
	} finally {
		await db.destroy();
	}
}

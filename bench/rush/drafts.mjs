import { sql } from 'kysely';
import { insertAll } from '../../src/lib/server/db/insert-all.ts';
import { transact } from '../../src/lib/server/db/transact.ts';
import { district } from './month.mjs';
import { saidOf } from './said.mjs';

/** Takes the month back to where every report is typed and none submitted; the log stays as it is. */
export async function typeAll(db, { period, pairs }) {
	const now = new Date().toISOString();
	const own = { jurisdiction_id: district };
	const idOf = ({ taskId }) => `${taskId}-${period}`;
	// the program that runs beside it writes now and then too
	await transact(db, async (trx) => {
		const ofMonth = sql`select id from report where period = ${period}`;
		await sql`delete from report_version where report_id in (${ofMonth})`.execute(trx);
		await sql`delete from report_draft where report_id in (${ofMonth})`.execute(trx);
		await sql`delete from submission where period = ${period}`.execute(trx);
		await sql`delete from report where period = ${period}`.execute(trx);
		await insertAll(
			trx,
			'report',
			pairs.map((pair) => ({
				...{ ...own, id: idOf(pair), task_id: pair.taskId, unit_id: pair.unitId, period },
				...{ state: 'draft', version: 0, created_at: now, updated_at: now }
			}))
		);
		await insertAll(
			trx,
			'report_draft',
			pairs.map((pair) => {
				const typed = { status: 'underway', percent: '35', progress: saidOf(pair.at, 3) };
				const fields = Object.entries(typed).map(([name, text]) => [name, [text, 1]]);
				return {
					...{ ...own, report_id: idOf(pair), revision: 1, saved_at: now },
					fields: JSON.stringify(Object.fromEntries(fields))
				};
			})
		);
	});
}

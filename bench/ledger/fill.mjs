import { sql } from 'kysely';
import { insertAll } from '../../src/lib/server/db/insert-all.ts';
import { indexSome } from '../../src/lib/server/operations/index-texts.ts';
import { seededTask } from './texts.mjs';

export const now = new Date().toISOString();
const year = now.slice(0, 4);
const months = ['01', '02', '03', '04', '05', '06'].map((month) => `${year}-${month}`);

/** A district with so many tasks, two units a task now and then, and half a year of monthly reports. */
export async function fill(db, id, count) {
	const units = count > 1000 ? 120 : 20;
	const sections = Math.max(19, Math.ceil(count / 60));
	const own = { jurisdiction_id: id, created_at: now };
	await insertAll(db, 'jurisdiction', [{ id, name: '试点区', prefix: '区', created_at: now }]);
	await insertAll(
		db,
		'unit',
		upTo(units).map((at) => ({
			...{ ...own, id: `u${at}`, name: `区第${at + 1}工作局`, kind: 'department' },
			official_order: at
		}))
	);
	const plan = { ...own, id: 'p1', year: Number(year), title: `${year}年责任清单` };
	await insertAll(db, 'plan', [{ ...plan, starts_on: `${year}-01-01` }]);
	await insertAll(
		db,
		'section',
		upTo(sections).map((at) => ({
			...{ jurisdiction_id: id, id: `s${at}`, plan_id: 'p1', position: at, ordinal: at + 1 },
			...{ title: `重点任务之${at + 1}`, printed_heading: `${at + 1}.重点任务之${at + 1}` }
		}))
	);
	await insertAll(
		db,
		'period',
		months.map((period) => periodRow(id, period))
	);
	for (let from = 0; from < count; from += 1000) {
		const rows = upTo(Math.min(1000, count - from)).map((at) =>
			rowsOf(id, from + at, { units, perSection: Math.ceil(count / sections) })
		);
		for (const table of ['task', 'task_unit', 'report']) {
			await insertAll(
				db,
				table,
				rows.flatMap((row) => row[table])
			);
		}
	}
	// the rows above marked each task many times over, which in use lies months apart
	await sql`delete from search_mark where id not in (
		select min(id) from search_mark group by noun, object_id)`.execute(db);
	// as the upkeep does it in the background of the first minutes
	while (await indexSome(db, id));
	await sql`analyze`.execute(db);
}

function periodRow(id, period) {
	return {
		...{
			jurisdiction_id: id,
			period,
			opened_on: `${period}-01`,
			opened_at: `${period}-01T01:00:00.000Z`
		},
		...{ cutoff_on: `${period}-25`, cutoff_at: `${period}-25T16:00:00.000Z`, cutoff_basis: 'day' },
		closed_at: `${period}-28T10:00:00.000Z`
	};
}

function rowsOf(id, at, { units, perSection }) {
	const { measure, progress, problem } = seededTask(at);
	const task = `t${String(at).padStart(6, '0')}`;
	const pairs = at % 5 === 0 ? [at % units, (at * 7 + 1) % units] : [at % units];
	const month = String(1 + (at % 12)).padStart(2, '0');
	const due = at % 6 === 0 ? null : `${year}-${month}-28`;
	const of = { jurisdiction_id: id, task_id: task };
	return {
		task: [
			{
				...{
					jurisdiction_id: id,
					id: task,
					plan_id: 'p1',
					section_id: `s${Math.floor(at / perSection)}`
				},
				...{ number: String(at + 1), position: at, measure, title: measure.slice(0, 20) },
				...{
					deadline_text: due && `${year}年${Number(month)}月底前`,
					due_on: due,
					original_due_on: due
				},
				...{ added_on: `${year}-01-01`, state: 'active', ongoing: at % 6 === 0 ? 1 : 0 },
				...{ imported_progress: progress, imported_problem: problem },
				...{ created_at: now, updated_at: now }
			}
		],
		task_unit: pairs.map((unit, position) => ({
			...{ ...of, id: `${task}${position}`, unit_id: `u${unit}`, printed: 'x', position },
			...{ role: pairs.length === 1 ? 'responsible' : position === 0 ? 'lead' : 'support' },
			since_on: `${year}-01-01`
		})),
		report: pairs.flatMap((unit, position) =>
			months.map((period, month) => ({
				...{ ...of, id: `${task}${position}${month}`, unit_id: `u${unit}`, period },
				...{ state: 'approved', version: 1, percent: Math.min(100, (month + 1) * (8 + (at % 9))) },
				...{
					first_submitted_at: `${period}-20T01:00:00.000Z`,
					submitted_at: `${period}-20T01:00:00.000Z`
				},
				...{ created_at: now, updated_at: now }
			}))
		)
	};
}

function upTo(count) {
	return Array.from({ length: count }, (_, at) => at);
}

import { sql } from 'kysely';
import { monthsBefore, shanghaiDay } from '../../src/lib/domain/date.ts';
import { engineOf } from '../../src/lib/server/db/client.ts';
import { insertAll } from '../../src/lib/server/db/insert-all.ts';
import { cutoffsOn } from '../../src/lib/server/operations/cutoff-of.ts';
import { indexSome } from '../../src/lib/server/operations/index-texts.ts';
import { startSession } from '../../src/lib/server/session/session.ts';
import { saidOf } from './said.mjs';

const hour = 3_600_000;
export const district = 'rush';

/**
 * A district in the middle of its month: so many units with so many tasks each, two months behind them,
 * a clerk for each unit and an office, all signed in. Nobody has begun to write.
 */
export async function fillMonth(db, { units, tasks, now = new Date().toISOString() }) {
	const period = shanghaiDay(now).slice(0, 7);
	const year = period.slice(0, 4);
	const past = [2, 1].map((back) => monthsBefore(period, back));
	const first = `${past[0]}-01`;
	const own = { jurisdiction_id: district, created_at: now };
	const [{ jurisdiction_id: _, ...founded }, plan] = [own, 'plan'];
	await insertAll(db, 'jurisdiction', [{ ...founded, id: district, name: '试点区', prefix: '区' }]);
	await insertAll(
		db,
		'unit',
		upTo(units).map((at) => unitRow(own, at))
	);
	await insertAll(db, 'plan', [
		{ ...own, id: plan, year: Number(year), title: `${year}年责任清单`, starts_on: first }
	]);
	await insertAll(
		db,
		'section',
		upTo(19).map((at) => ({
			...{ jurisdiction_id: district, id: `s${at}`, plan_id: plan, position: at, ordinal: at + 1 },
			...{ title: `重点任务之${at + 1}`, printed_heading: `${at + 1}.重点任务之${at + 1}` }
		}))
	);
	const cutoffOf = await cutoffsOn(db, district, shanghaiDay(now));
	await insertAll(
		db,
		'period',
		[...past, period].map((each) => periodRow(each, cutoffOf(each), each === period ? null : now))
	);
	const pairs = upTo(units * tasks).map((at) => ({
		at,
		taskId: `t${String(at).padStart(6, '0')}`,
		unitId: unitId(Math.floor(at / tasks))
	}));
	await insertAll(
		db,
		'task',
		pairs.map(({ at, taskId }) => ({
			...{ jurisdiction_id: district, id: taskId, plan_id: plan, section_id: `s${at % 19}` },
			...{ number: String(at + 1), position: at, measure: saidOf(at, 0), title: `任务${at + 1}` },
			...{ deadline_text: '明年底前', due_on: `${Number(year) + 1}-12-31`, added_on: first },
			...{ original_due_on: `${Number(year) + 1}-12-31`, state: 'active', ongoing: 0 },
			...{ created_at: now, updated_at: now }
		}))
	);
	await insertAll(
		db,
		'task_unit',
		pairs.map(({ taskId, unitId }) => ({
			...{ jurisdiction_id: district, id: `${taskId}u`, task_id: taskId, unit_id: unitId },
			...{ role: 'responsible', printed: 'x', position: 0, since_on: first }
		}))
	);
	for (const [month, each] of past.entries()) await insertSaid(db, pairs, each, month);
	await sql`delete from search_mark where id not in (
		select min(id) from search_mark group by noun, object_id)`.execute(db);
	while (await indexSome(db, district));
	const { clerks, office } = await signIn(db, units, now);
	// PostgreSQL counts its rows by itself; SQLite never does, and plans without having counted
	if (engineOf(db) === 'postgres') await sql`analyze`.execute(db);
	return { period, pairs, clerks, office };
}

/** What was said in a month that is over, and found good. */
async function insertSaid(db, pairs, period, month) {
	const percent = 10 * (month + 1);
	const said = { version: 1, percent, submitted_at: `${period}-20T02:00:00.000Z` };
	const of = ({ taskId }) => ({ jurisdiction_id: district, report_id: `${taskId}-${period}` });
	await insertAll(
		db,
		'report',
		pairs.map(({ taskId, unitId }) => ({
			...{ jurisdiction_id: district, id: `${taskId}-${period}`, task_id: taskId, unit_id: unitId },
			...{ ...said, period, state: 'approved', first_submitted_at: said.submitted_at },
			...{ created_at: said.submitted_at, updated_at: said.submitted_at }
		}))
	);
	const receiptOf = ({ unitId }) => `${unitId}-${period}`;
	const sent = [...new Map(pairs.map((pair) => [pair.unitId, pair])).values()];
	await insertAll(
		db,
		'submission',
		sent.map((pair, at) => ({
			...{ jurisdiction_id: district, id: receiptOf(pair), submit_key: receiptOf(pair), period },
			...{ unit_id: pair.unitId, number: at + 1, submitted_at: said.submitted_at }
		}))
	);
	await insertAll(
		db,
		'report_version',
		pairs.map((pair) => ({
			...{ ...of(pair), ...said, progress: saidOf(pair.at, month + 1), status_claim: 'underway' },
			...{ submission_id: receiptOf(pair), saved_at: said.submitted_at }
		}))
	);
}

/** As if everybody had signed in this morning: five hundred hashes would be another test. */
async function signIn(db, units, now) {
	const people = [
		...upTo(units).map((at) => ({ id: `clerk${at}`, role: 'clerk', unitId: unitId(at) })),
		{ id: 'office', role: 'office', unitId: null }
	];
	const own = { jurisdiction_id: district };
	await insertAll(
		db,
		'account',
		people.map(({ id }) => ({
			...{ ...own, id, login: id, display_name: id, created_at: now },
			...{ password_hash: 'of no password', password_set_at: now, must_change_password: 0 }
		}))
	);
	const roles = people.map(({ id, role }) => ({ account_id: id, role, granted_at: now, ...own }));
	await insertAll(db, 'account_role', roles);
	const clerks = people.filter(({ unitId }) => unitId !== null);
	await insertAll(
		db,
		'account_unit',
		clerks.map(({ id, unitId }) => ({ ...own, account_id: id, unit_id: unitId }))
	);
	const tokenOf = new Map();
	for (const { id } of people) {
		const life = { idleMinutes: 600, endsAt: after(now, 10) };
		const asked = { jurisdictionId: district, accountId: id, stage: 'full', remembered: false };
		const session = { ...asked, address: null, agent: null, life };
		tokenOf.set(id, (await startSession(db, session, now)).token);
	}
	return {
		clerks: clerks.map(({ id, unitId }) => ({ unitId, token: tokenOf.get(id) })),
		office: { token: tokenOf.get('office') }
	};
}

function unitRow(own, at) {
	const name = `区第${at + 1}工作局`;
	return { ...own, id: unitId(at), name, kind: 'department', official_order: at };
}

function periodRow(period, cutoff, closedAt) {
	return {
		...{ jurisdiction_id: district, period, opened_on: `${period}-01`, closed_at: closedAt },
		...{ opened_at: `${period}-01T01:00:00.000Z`, cutoff_on: cutoff.on, cutoff_at: cutoff.at },
		cutoff_basis: JSON.stringify(cutoff)
	};
}

function unitId(at) {
	return `u${at}`;
}

function after(instant, hours) {
	return new Date(Date.parse(instant) + hours * hour).toISOString();
}

function upTo(count) {
	return Array.from({ length: count }, (_, at) => at);
}

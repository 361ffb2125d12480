import { addDays } from '../../domain/date.ts';
import { peopleWhoStay } from '../../domain/people-who-stay.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';

export type NamedPerson = { role: string; name: string; phone: string | null };

/**
 * The people of one role from today on; those before stay in the past. In a joint task each who is
 * still named stays of the unit that was theirs. Whoever is new is of the unit named first, or, where
 * somebody is added, of the one unit that names nobody yet.
 */
export async function updatePeople(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	role: string,
	people: readonly NamedPerson[],
	today: string
): Promise<void> {
	const before = await trx
		.selectFrom('contact')
		.select(['role', 'name', 'phone', 'unit_id', 'account_id', 'position'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('until_on', 'is', null)
		.orderBy('position')
		.execute();
	await trx
		.updateTable('contact')
		.set({ until_on: addDays(today, -1) })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('role', '=', role)
		.where('until_on', 'is', null)
		.execute();
	const last = Math.max(-1, ...before.map(({ position }) => position));
	const same = peopleWhoStay(
		before.filter((person) => person.role === role),
		people
	);
	const isAdded = same.filter(Boolean).length === before.filter((one) => one.role === role).length;
	const units = await unitsOf(trx, jurisdictionId, taskId);
	const silent = units.filter((id) => before.every((person) => person.unit_id !== id));
	const [silentUnit] = isAdded && silent.length === 1 ? silent : [];
	const unitId = silentUnit ?? before[0]?.unit_id ?? units[0] ?? null;
	const rows = people.map(({ name, phone }, place) => ({
		jurisdiction_id: jurisdictionId,
		...{ id: newId(), task_id: taskId, role, name, phone },
		unit_id: same[place]?.unit_id ?? unitId,
		account_id: same[place]?.account_id ?? null,
		position: last + 1 + place,
		since_on: today
	}));
	await insertAll(trx, 'contact', rows);
}

type OfUnits = { taskId: string; unitIds: readonly string[]; today: string };

/** The people whom a task names for units that leave it; they stay in the past. */
export async function endPeopleOf(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitIds, today }: OfUnits
): Promise<void> {
	if (unitIds.length === 0) return;
	await trx
		.updateTable('contact')
		.set({ until_on: addDays(today, -1) })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', 'in', unitIds)
		.where('until_on', 'is', null)
		.execute();
}

/** The same people, from today on of the unit that a task names first now. */
export async function updatePeopleUnit(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitIds, today }: OfUnits
): Promise<void> {
	if (unitIds.length === 0) return;
	const moving = await trx
		.selectFrom('contact')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', 'in', unitIds)
		.where('until_on', 'is', null)
		.execute();
	await endPeopleOf(trx, jurisdictionId, { taskId, unitIds, today });
	const [unitId = null] = await unitsOf(trx, jurisdictionId, taskId);
	const next = moving.map((row) => ({
		...row,
		...{ id: newId(), unit_id: unitId, account_id: null, since_on: today }
	}));
	await insertAll(trx, 'contact', next);
}

export type JoiningPerson = NamedPerson & { unitId: string; accountId: string | null };

/** People more, behind those whom a task names already, from today on. */
export async function insertPeople(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	people: readonly JoiningPerson[],
	today: string
): Promise<void> {
	const { last } = await trx
		.selectFrom('contact')
		.select((eb) => eb.fn.max('position').as('last'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('until_on', 'is', null)
		.executeTakeFirstOrThrow();
	const first = last === null ? 0 : Number(last) + 1;
	const rows = people.map(({ role, name, phone, unitId, accountId }, place) => ({
		...{ jurisdiction_id: jurisdictionId, id: newId(), task_id: taskId },
		...{ role, name, phone, unit_id: unitId, account_id: accountId },
		...{ position: first + place, since_on: today }
	}));
	await insertAll(trx, 'contact', rows);
}

/** The units of a task, in its order. */
async function unitsOf(trx: Db, jurisdictionId: string, taskId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom('task_unit')
		.select('unit_id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('until_on', 'is', null)
		.orderBy('position')
		.execute();
	return rows.map(({ unit_id }) => unit_id);
}

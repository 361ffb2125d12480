import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import {
	bearerOf,
	readUnitEntry,
	type TypedUnit,
	type UnitEntry
} from '../../domain/unit-entry.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { insertUnit, listOfficialOrder } from '../db/units.ts';
import { listNamedUnits } from './named-units.ts';
import { putInOrder } from './official-order.ts';
import { recordUnit } from './record-unit.ts';
import { transactAs } from './transact-as.ts';

/** Founds a unit at the end of the official order, under a name that no unit in force bears. */
export async function createUnit(
	db: Db,
	actor: Actor,
	typed: TypedUnit,
	now: string
): Promise<Result<{ id: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'unit.edit', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { entry, problems } = readUnitEntry(typed);
		const units = await listNamedUnits(trx, actor.jurisdictionId);
		const bearer = bearerOf(entry.name, units, shanghaiDay(now));
		if (problems.length === 0 && bearer) {
			const facts = { value: entry.name, name: bearer.name };
			problems.push({ code: 'unit.name-taken', facts, at: { field: 'unit' } });
		}
		if (problems.length > 0) return { ok: false, problems };
		const id = await storeUnit(trx, actor, entry, now);
		return { ok: true, value: { id } };
	});
}

type Founding = {
	/** The first day of a unit that takes over from another. */
	validFrom?: string | null;
	/** The unit that it stands after in the official order; at the end where there is none. */
	after?: string;
	groupId?: string;
};

/** The unit's row, its place and its trace, once the name is known to be free. */
export async function storeUnit(
	trx: Db,
	actor: Actor,
	{ name, kind, note }: UnitEntry,
	now: string,
	{ validFrom = null, after, groupId }: Founding = {}
): Promise<string> {
	const { jurisdictionId } = actor;
	const id = newId();
	const ids = (await listOfficialOrder(trx, jurisdictionId)).map((unit) => unit.id);
	const place = after === undefined ? ids.length : ids.indexOf(after) + 1;
	const row = { id, name, kind, note, validFrom, validTo: null, createdAt: now };
	await insertUnit(trx, jurisdictionId, { ...row, officialOrder: ids.length + 1 });
	await putInOrder(trx, jurisdictionId, ids.toSpliced(place, 0, id));
	const change = (field: string, to: string | null) => ({ unitId: id, field, from: null, to });
	const changes = [change('name', name), change('kind', kind)];
	if (note !== null) changes.push(change('note', note));
	const act = { action: 'unit.create', unitId: id, summary: { name, kind }, changes };
	await recordUnit(trx, actor, { ...act, ...(groupId === undefined ? {} : { groupId }) }, now);
	return id;
}

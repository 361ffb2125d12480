import { readName } from '../../domain/account-entry.ts';
import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { bearerOf, longestUnitName } from '../../domain/unit-entry.ts';
import type { Db } from '../db/client.ts';
import { transact } from '../db/transact.ts';
import { deleteAlias, insertAlias, type AliasOrigin } from '../db/unit-aliases.ts';
import { findUnitById } from '../db/units.ts';
import { listNamedUnits } from './named-units.ts';
import { recordUnit } from './record-unit.ts';

/** Another name that lists may print for a unit. It stands for one unit in force and no other. */
export async function addAlias(
	db: Db,
	actor: Actor,
	unitId: string,
	typed: string,
	now: string,
	origin: AliasOrigin = 'entered'
): Promise<Result<{ alias: string }>> {
	if (!can(actor, 'unit.edit', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	return transact(db, async (trx) => {
		const units = await listNamedUnits(trx, actor.jurisdictionId);
		const unit = units.find(({ id }) => id === unitId);
		if (!unit) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };
		const { line: alias, problems } = readName(typed, 'alias', longestUnitName);
		if (problems.length > 0) return { ok: false, problems };
		const known = bearerOf(alias, [unit, ...units], shanghaiDay(now));
		if (known) {
			const facts = { value: alias, name: known.name };
			return { ok: false, problems: [{ code: 'unit.name-taken', facts, at: { field: 'alias' } }] };
		}
		if (unit.aliases.includes(alias)) return { ok: true, value: { alias } };
		await insertAlias(trx, actor.jurisdictionId, { unitId, alias, origin }, actor.id, now);
		const changes = [{ unitId, field: 'alias', from: null, to: alias }];
		const summary = { name: unit.name, alias };
		await recordUnit(trx, actor, { action: 'unit.add-alias', unitId, summary, changes }, now);
		return { ok: true, value: { alias } };
	});
}

/** Takes a name away from a unit; what was read by it stays where it is. */
export async function removeAlias(
	db: Db,
	actor: Actor,
	unitId: string,
	alias: string,
	now: string
): Promise<Result<null>> {
	if (!can(actor, 'unit.edit', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	return transact(db, async (trx) => {
		const unit = await findUnitById(trx, actor.jurisdictionId, unitId);
		if (!unit) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };
		// pressed twice, or by two: it is gone, as was asked
		const removed = await deleteAlias(trx, actor.jurisdictionId, unitId, alias);
		if (!removed) return { ok: true, value: null };
		const changes = [{ unitId, field: 'alias', from: alias, to: null }];
		const summary = { name: unit.name, alias };
		await recordUnit(trx, actor, { action: 'unit.remove-alias', unitId, summary, changes }, now);
		return { ok: true, value: null };
	});
}

import { readName } from '../../domain/account-entry.ts';
import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { bearerOf, longestUnitName, splitNames, type NamedUnit } from '../../domain/unit-entry.ts';
import type { Db } from '../db/client.ts';
import { deleteAlias, insertAlias, type AliasOrigin } from '../db/unit-aliases.ts';
import { findUnitById } from '../db/units.ts';
import { listNamedUnits } from './named-units.ts';
import { recordUnit } from './record-unit.ts';
import { transactAs } from './transact-as.ts';

/**
 * Other names that lists may print for a unit, several at once with 、 between them: all or none. A
 * name stands for one unit in force and no other.
 */
export async function addAlias(
	db: Db,
	actor: Actor,
	unitId: string,
	typed: string,
	now: string,
	origin: AliasOrigin = 'entered'
): Promise<Result<{ aliases: string[] }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'unit.edit', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const units = await listNamedUnits(trx, actor.jurisdictionId);
		const unit = units.find(({ id }) => id === unitId);
		if (!unit) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };
		const { aliases, problems } = readAliases(typed, unit, units, shanghaiDay(now));
		if (problems.length > 0) return { ok: false, problems };
		for (const alias of aliases) {
			await insertAlias(trx, actor.jurisdictionId, { unitId, alias, origin }, actor.id, now);
			const changes = [{ unitId, field: 'alias', from: null, to: alias }];
			const summary = { name: unit.name, alias };
			await recordUnit(trx, actor, { action: 'unit.add-alias', unitId, summary, changes }, now);
		}
		return { ok: true, value: { aliases } };
	});
}

/** The names that are new to the unit; one that it has is told only where there is no other. */
function readAliases(
	typed: string,
	unit: NamedUnit,
	units: readonly NamedUnit[],
	today: string
): { aliases: string[]; problems: Problem[] } {
	const names = splitNames(typed);
	const aliases: string[] = [];
	const problems: Problem[] = [];
	const own: Problem[] = [];
	const at = { field: 'alias' };
	for (const name of names.length === 0 ? [''] : names) {
		const { line: alias, problems: faults } = readName(name, 'alias', longestUnitName);
		problems.push(...faults);
		if (faults.length > 0) continue;
		const given = { ...unit, aliases: [...unit.aliases, ...aliases] };
		const bearer = given.aliases.includes(alias) ? unit : bearerOf(alias, [given, ...units], today);
		if (!bearer) aliases.push(alias);
		else {
			const facts = { value: alias, name: bearer.name };
			const told = bearer.id === unit.id ? own : problems;
			told.push({ code: 'unit.name-taken', facts, at });
		}
	}
	return { aliases, problems: aliases.length === 0 ? [...problems, ...own] : problems };
}

/** Takes a name away from a unit; what was read by it stays where it is. */
export async function removeAlias(
	db: Db,
	actor: Actor,
	unitId: string,
	alias: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'unit.edit', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
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

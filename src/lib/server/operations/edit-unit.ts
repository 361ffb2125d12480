import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { bearerOf, readShort, readUnitEntry, type TypedUnit } from '../../domain/unit-entry.ts';
import type { Db } from '../db/client.ts';
import { updateUnit } from '../db/units.ts';
import { listNamedUnits } from './named-units.ts';
import { recordUnit } from './record-unit.ts';
import { storeShort } from './store-short.ts';
import { transactAs } from './transact-as.ts';

/**
 * Mends name, 简称, kind or note of a unit; a body that really got another name is succeeded instead.
 * A 简称 is one more name of the unit, and no other unit's.
 */
export async function editUnit(
	db: Db,
	actor: Actor,
	unitId: string,
	edit: TypedUnit & { short: string; /** The one that was on the screen. */ version: number },
	now: string
): Promise<Result<{ changed: boolean }>> {
	return transactAs<{ changed: boolean }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'unit.edit', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const units = await listNamedUnits(trx, actor.jurisdictionId);
		const unit = units.find(({ id }) => id === unitId);
		if (!unit) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };
		if (unit.version !== edit.version) {
			return { ok: false, problems: [{ code: 'edited.meanwhile', facts: {} }] };
		}
		const { entry, problems } = readUnitEntry(edit);
		const { short, problems: faults } = readShort(edit.short);
		problems.push(...faults);
		const today = shanghaiDay(now);
		const others = units.filter(({ id }) => id !== unitId);
		const own = { ...unit, name: '' };
		const isEnded = unit.validTo !== null && unit.validTo < today;
		const bearer = isEnded ? undefined : bearerOf(entry.name, [own, ...others], today);
		if (problems.length === 0 && bearer) {
			const facts = { value: entry.name, name: bearer.id === unitId ? unit.name : bearer.name };
			problems.push({ code: 'unit.name-taken', facts, at: { field: 'unit' } });
		}
		const named = { ...unit, name: entry.name, aliases: [] };
		const holder =
			isEnded || short === null ? undefined : bearerOf(short, [named, ...others], today);
		if (problems.length === 0 && holder) {
			const facts = { value: short ?? '', name: holder.name };
			problems.push({ code: 'unit.name-taken', facts, at: { field: 'short' } });
		}
		if (problems.length > 0) return { ok: false, problems };

		const edited = { ...entry, short };
		const fields = ['name', 'short', 'kind', 'note'] as const;
		const changes = fields
			.filter((field) => unit[field] !== edited[field])
			.map((field) => ({ unitId, field, from: unit[field], to: edited[field] }));
		if (changes.length === 0) return { ok: true, value: { changed: false } };
		await updateUnit(trx, actor.jurisdictionId, unitId, entry);
		if (short !== unit.short) await storeShort(trx, actor, unit, short, now);
		const summary = Object.fromEntries(changes.map(({ field, from, to }) => [field, [from, to]]));
		await recordUnit(trx, actor, { action: 'unit.edit', unitId, summary, changes }, now);
		return { ok: true, value: { changed: true } };
	});
}

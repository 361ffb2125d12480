import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { bearerOf, readUnitEntry, type TypedUnit } from '../../domain/unit-entry.ts';
import type { Db } from '../db/client.ts';
import { transact } from '../db/transact.ts';
import { updateUnit } from '../db/units.ts';
import { listNamedUnits } from './named-units.ts';
import { recordUnit } from './record-unit.ts';

/** Mends name, kind or note of a unit; a body that really got another name is succeeded instead. */
export async function editUnit(
	db: Db,
	actor: Actor,
	unitId: string,
	edit: TypedUnit & { /** The one that was on the screen. */ version: number },
	now: string
): Promise<Result<{ changed: boolean }>> {
	if (!can(actor, 'unit.edit', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	return transact(db, async (trx) => {
		const units = await listNamedUnits(trx, actor.jurisdictionId);
		const unit = units.find(({ id }) => id === unitId);
		if (!unit) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };
		if (unit.version !== edit.version) {
			return { ok: false, problems: [{ code: 'edited.meanwhile', facts: {} }] };
		}
		const { entry, problems } = readUnitEntry(edit);
		const today = shanghaiDay(now);
		const others = units.filter(({ id }) => id !== unitId);
		const own = { ...unit, name: '' };
		const isEnded = unit.validTo !== null && unit.validTo < today;
		const bearer = isEnded ? undefined : bearerOf(entry.name, [own, ...others], today);
		if (problems.length === 0 && bearer) {
			const facts = { value: entry.name, name: bearer.id === unitId ? unit.name : bearer.name };
			problems.push({ code: 'unit.name-taken', facts, at: { field: 'unit' } });
		}
		if (problems.length > 0) return { ok: false, problems };

		const fields = ['name', 'kind', 'note'] as const;
		const changes = fields
			.filter((field) => unit[field] !== entry[field])
			.map((field) => ({ unitId, field, from: unit[field], to: entry[field] }));
		if (changes.length === 0) return { ok: true, value: { changed: false } };
		await updateUnit(trx, actor.jurisdictionId, unitId, entry);
		const summary = Object.fromEntries(changes.map(({ field, from, to }) => [field, [from, to]]));
		await recordUnit(trx, actor, { action: 'unit.edit', unitId, summary, changes }, now);
		return { ok: true, value: { changed: true } };
	});
}

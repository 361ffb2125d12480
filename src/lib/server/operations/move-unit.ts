import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { findUnitById, listOfficialOrder } from '../db/units.ts';
import { putInOrder } from './official-order.ts';
import { recordUnit } from './record-unit.ts';
import { transactAs } from './transact-as.ts';

/** One up, one down, or to a place counted from 1 among the units in force. */
export type Move = 'up' | 'down' | number;

/** Changes the 机构序列; past either end of the list the unit stands first or last. */
export async function moveUnit(
	db: Db,
	actor: Actor,
	unitId: string,
	move: Move,
	now: string
): Promise<Result<{ place: number }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'unit.edit', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { jurisdictionId } = actor;
		const unit = await findUnitById(trx, jurisdictionId, unitId);
		const all = await listOfficialOrder(trx, jurisdictionId);
		const today = shanghaiDay(now);
		const inForce = all.filter(({ validTo }) => validTo === null || validTo >= today);
		const from = inForce.findIndex(({ id }) => id === unitId);
		if (!unit || from < 0) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };

		const wanted = typeof move === 'number' ? move - 1 : from + (move === 'up' ? -1 : 1);
		const to = Math.min(Math.max(0, wanted), inForce.length - 1);
		if (to === from) return { ok: true, value: { place: from + 1 } };
		const rest = all.map(({ id }) => id).filter((id) => id !== unitId);
		const standing = inForce[to]?.id ?? '';
		// behind whoever stood there when going down, before them when going up
		const at = rest.indexOf(standing) + (to > from ? 1 : 0);
		await putInOrder(trx, jurisdictionId, rest.toSpliced(at, 0, unitId));
		const places = { from: String(from + 1), to: String(to + 1) };
		const changes = [{ unitId, field: 'officialOrder', ...places }];
		const summary = { name: unit.name, place: [from + 1, to + 1] };
		await recordUnit(trx, actor, { action: 'unit.move', unitId, summary, changes }, now);
		return { ok: true, value: { place: to + 1 } };
	});
}

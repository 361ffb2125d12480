import { recordedActor, type Actor } from '../../lib/domain/actor.ts';
import type { Result } from '../../lib/domain/problem.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { recordedName } from '../../lib/words/actor.ts';
import { findNamedUnit } from './named-units.ts';
import type { NamedActor } from './read-line.ts';

/** Who acts in a line: a role, or somebody of the unit that bears the name on that day. */
export async function actingAs(
	db: Db,
	jurisdictionId: string,
	named: NamedActor,
	day: string
): Promise<Result<Actor>> {
	if (!('unit' in named)) {
		const actor = recordedActor(jurisdictionId, named, recordedName(named.role));
		return { ok: true, value: actor };
	}
	const found = await findNamedUnit(db, jurisdictionId, named.unit, day);
	if (!found.ok) return found;
	const { id: unitId, name: unit } = found.value;
	const kind = named.role === 'clerk' ? 'unit' : 'approver';
	const name = recordedName(`${kind}:${unit}`);
	return {
		ok: true,
		value: recordedActor(jurisdictionId, { role: named.role, unitId, unit }, name)
	};
}

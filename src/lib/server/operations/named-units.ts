import type { NamedUnit } from '../../domain/unit-entry.ts';
import type { Db } from '../db/client.ts';
import { listAliases, listUnits, type Unit } from '../db/units.ts';

/** Every unit with all it goes by, in official order; `short` is what the office calls it. */
export async function listNamedUnits(
	db: Db,
	jurisdictionId: string
): Promise<(Unit & NamedUnit & { short: string | null })[]> {
	const units = await listUnits(db, jurisdictionId);
	const aliases = Map.groupBy(await listAliases(db, jurisdictionId), ({ unitId }) => unitId);
	return units.map((unit) => ({
		...unit,
		aliases: (aliases.get(unit.id) ?? []).map(({ alias }) => alias),
		short: aliases.get(unit.id)?.find(({ isShort }) => isShort)?.alias ?? null
	}));
}

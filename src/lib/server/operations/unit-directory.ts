import { makeUnitDirectory, type UnitDirectory } from '../../domain/unit-directory.ts';
import { jurisdictionOf } from '../../domain/unit-name.ts';
import type { Db } from '../db/client.ts';
import { listJurisdictions } from '../db/jurisdictions.ts';
import { listNamedUnits } from './named-units.ts';

/**
 * The names of a district's units as they stand on a day: a name that passes to a later unit is until
 * then the one's that bears it.
 */
export async function unitDirectory(
	db: Db,
	jurisdictionId: string,
	day: string
): Promise<UnitDirectory> {
	const districts = await listJurisdictions(db);
	const name = districts.find(({ id }) => id === jurisdictionId)?.name ?? '';
	const units = await listNamedUnits(db, jurisdictionId);
	const begun = units.filter(({ validFrom }) => validFrom === null || validFrom <= day);
	return makeUnitDirectory(jurisdictionOf(name), begun, day);
}

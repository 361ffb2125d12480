import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { LedgerRow } from '../../../domain/ledger/ledger-row.ts';
import type { Db } from '../../db/client.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import type { Plan } from '../../db/plans.ts';
import { findSettings } from '../../db/settings.ts';
import { findUnitById } from '../../db/units.ts';
import { peopleOf, type SeenPerson } from '../search-ledger/people.ts';
import { behindOf, masked, readableTasks, tallyOf, type Tally } from './tally.ts';
import { monthOf, type UnitMonth } from './unit-month.ts';

/** What is said on the telephone about one unit. */
export type UnitAnswer = {
	noun: 'unit';
	unit: { id: string; name: string };
	tally: Tally;
	month: UnitMonth;
	people: SeenPerson[];
	behind: LedgerRow[];
};

/** Null where there is no such unit for the actor. */
export async function aboutUnit(
	db: Db,
	actor: Actor,
	plan: Plan,
	unitId: string,
	now: string
): Promise<UnitAnswer | null> {
	const { jurisdictionId } = actor;
	const unit = await findUnitById(db, jurisdictionId, unitId);
	if (!unit || !can(actor, 'unit.read', { unitId })) return null;
	const day = shanghaiDay(now);
	const ids = await readableTasks(db, actor, plan.id, { unitIds: [unitId] });
	const rows = await listLedger(db, jurisdictionId, plan, now, ids);
	const own = (row: LedgerRow) =>
		row.units.find((each) => each.unitId === unitId)?.role !== 'support';
	const { maskNames } = await findSettings(db, jurisdictionId, day);
	return {
		noun: 'unit',
		unit: { id: unit.id, name: unit.name },
		tally: tallyOf(rows, own),
		month: await monthOf(db, jurisdictionId, ids, unitId, now),
		people: await peopleOf(db, actor, { unitIds: [unitId], masksNames: maskNames, day }),
		behind: masked(actor, behindOf(rows.filter(own)))
	};
}

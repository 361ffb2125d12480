import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { soughtIn, type Sought } from '../../domain/search/sought.ts';
import type { Db } from '../db/client.ts';
import { planInForce } from '../../domain/ledger/plan-years.ts';
import { listPlans } from '../db/plans.ts';
import { findSettings } from '../db/settings.ts';
import { listUnits } from '../db/units.ts';
import { findTasks } from './find-tasks.ts';
import { numberedTasks } from './search-ledger/numbered.ts';
import { findInOtherYears, type OtherYearHit } from './search-ledger/other-years.ts';
import { findPeople, type PersonHit } from './search-ledger/people.ts';
import { findSections, type SectionHit } from './search-ledger/sections.ts';
import { taskHits, type TaskHit } from './search-ledger/task-hits.ts';
import { findUnits, type UnitHit } from './search-ledger/units.ts';

/** What was found, each kind in its own order. */
export type LedgerFinds = {
	sought: Sought;
	/** The task whose number was asked for; several where a list numbers them alike. */
	numbered: TaskHit[];
	units: UnitHit[];
	sections: SectionHit[];
	people: PersonHit[];
	tasks: TaskHit[];
	/** Tasks of the lists before and after the one in force. */
	otherYears: OtherYearHit[];
	/** There are more tasks than are shown. */
	isMore: boolean;
};

const mostTasks = 50;
const mostNames = 8;
const mostOfOtherYears = 10;

/**
 * Looks for a number, a unit, a section, a person or words of tasks, in what the actor may read and
 * as it is shown to them: what is hidden from somebody is not found by looking for it.
 */
export async function searchLedger(
	db: Db,
	actor: Actor,
	typed: string,
	now: string
): Promise<LedgerFinds> {
	const sought = soughtIn(typed);
	const nothing = {
		sought,
		numbered: [],
		units: [],
		sections: [],
		people: [],
		tasks: [],
		otherYears: []
	};
	if (!can(actor, 'task.list', {}) || sought.words.length === 0) {
		return { ...nothing, isMore: false };
	}
	const { jurisdictionId } = actor;
	const { words, number } = sought;
	const day = shanghaiDay(now);
	const units = (await listUnits(db, jurisdictionId, { validOn: day })).filter(({ id }) =>
		can(actor, 'unit.read', { unitId: id })
	);
	const { maskNames } = await findSettings(db, jurisdictionId, day);
	const names = {
		units: (await findUnits(db, actor, { units, words, day })).slice(0, mostNames),
		people: (await findPeople(db, actor, { units, words, masksNames: maskNames, day })).slice(
			0,
			mostNames
		)
	};
	const plans = await listPlans(db, jurisdictionId);
	const plan = planInForce(plans, day);
	if (!plan) return { ...nothing, ...names, isMore: false };
	const numberedIds = number === null ? [] : await numberedTasks(db, actor, plan.id, number);
	const found = await findTasks(db, actor, { planId: plan.id, words, most: mostTasks });
	const unnumbered = found.taskIds.filter((id) => !numberedIds.includes(id));
	const hits = await taskHits(db, actor, plan, [...numberedIds, ...unnumbered], words, now);
	const elsewhere = plans.filter(({ id }) => id !== plan.id);
	const others = { plans: elsewhere, sought, most: mostOfOtherYears };
	return {
		sought,
		numbered: hits.filter(({ row }) => numberedIds.includes(row.id)),
		...names,
		sections: (await findSections(db, actor, plan.id, words)).slice(0, mostNames),
		tasks: hits.filter(({ row }) => !numberedIds.includes(row.id)),
		otherYears: await findInOtherYears(db, actor, others, now),
		isMore: found.isMore
	};
}

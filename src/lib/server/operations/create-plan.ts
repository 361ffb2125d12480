import { can, type Actor } from '../../domain/actor.ts';
import { readPlan, type TypedPlan } from '../../domain/carry/new-plan.ts';
import type { Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { findPlanOfYear, insertPlan, listPlans, updatePlan } from '../db/plans.ts';
import { transact } from '../db/transact.ts';
import { allOrNothing, insist } from './half-done.ts';
import { nameDistrict } from './name-district.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** Before this year there is no plan. */
const earliest = 1999;

/**
 * Makes a list by hand, before it has a task: one a year, for an import finds its list by it. One that
 * was made once to carry tasks into it and holds none is made anew.
 */
export async function createPlan(
	db: Db,
	actor: Actor,
	typed: TypedPlan,
	now: string
): Promise<Result<{ planId: string }>> {
	return transactAs<{ planId: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { jurisdictionId } = actor;
		const { entry, problems } = readPlan(typed, earliest);
		if (problems.length > 0) return { ok: false, problems };
		const { year, title, docNo, startsOn } = entry;
		const same = await findPlanOfYear(trx, jurisdictionId, year);
		const held = await listPlans(trx, jurisdictionId);
		if (same && held.some(({ id }) => id === same.id)) {
			const facts = { year, title: same.title };
			const at = { field: 'year' };
			return { ok: false, problems: [{ code: 'plan.year-taken', facts, at }] };
		}
		const plan = { id: same?.id ?? newId(), year, title, docNo, startsOn, carriedFromId: null };
		if (same) await updatePlan(trx, jurisdictionId, plan);
		else await insertPlan(trx, jurisdictionId, plan, now);
		const summary = { year, title, startsOn, ...(docNo === null ? {} : { document: docNo }) };
		const act = { action: 'plan.create', noun: 'plan', objectId: plan.id, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { planId: plan.id } };
	});
}

/** The same on a data folder that may hold no district yet: the list names it, as an import would. */
export function foundPlan(
	db: Db,
	actor: Actor,
	{ place, ...typed }: TypedPlan & { place: string },
	now: string
): Promise<Result<{ planId: string }>> {
	return allOrNothing(() =>
		transact(db, async (trx) => {
			const { id } = insist(await nameDistrict(trx, actor, place, now));
			const here = { ...actor, jurisdictionId: id };
			return { ok: true, value: insist(await createPlan(trx, here, typed, now)) };
		})
	);
}

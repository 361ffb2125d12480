import { can, type Actor } from '../../../domain/actor.ts';
import type { CarriedSection } from '../../../domain/carry/carried-sections.ts';
import type { TypedCarry } from '../../../domain/carry/typed-carry.ts';
import type { CarriedTask } from '../../../domain/carry/plan-carry.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertTasks } from '../../db/new-task.ts';
import { findPlanOfYear, insertPlan, insertSection, updatePlan } from '../../db/plans.ts';
import { findTaskBundles } from '../../db/task-bundle.ts';
import { updatePlacesFrom } from '../../db/task-changes.ts';
import { findPlaceBehind } from '../../db/tasks.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct } from './keep-act.ts';
import { readCarry, type ReadCarry } from './read-carry.ts';
import { noRight, refused } from './refused.ts';
import { writeGoals } from './write-goals.ts';

export type Carried = { act: string; planId: string; year: number; count: number };

/**
 * 结转: tasks go on as new tasks of the list of a later year, all of them or none. What they were stays
 * with its state, its reports and its figures in its own list; the new ones count from the first day
 * of theirs, and their units sign them.
 */
export async function carryTasks(
	db: Db,
	actor: Actor,
	typed: TypedCarry,
	now: string
): Promise<Result<Carried>> {
	return transactAs<Carried>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId } = actor;
		const { carry, problems } = await readCarry(trx, jurisdictionId, typed, now);
		if (!carry || problems.length > 0) return refused(...problems);
		const { from, into, tasks } = carry;
		const planId = await makePlan(trx, jurisdictionId, carry, typed.intoId === '', now);
		const sectionIds = await makeSections(trx, jurisdictionId, planId, carry.sections);
		const today = shanghaiDay(now);
		const addedOn = into.startsOn > today ? into.startsOn : today;
		const added: string[] = [];
		for (const [section, own] of Map.groupBy(tasks, (task) => task.section)) {
			const sectionId = section ? (sectionIds.get(section) ?? null) : null;
			const position = await findPlaceBehind(trx, jurisdictionId, planId, sectionId);
			await updatePlacesFrom(trx, jurisdictionId, planId, { position, by: own.length });
			const rows = own.map((task, at) => ({
				...rowOf(task),
				...{ planId, sectionId, addedOn, position: position + at }
			}));
			added.push(...(await insertTasks(trx, jurisdictionId, rows, now)));
		}
		await writeAllGoals(trx, jurisdictionId, added, tasks, { by: actor.id, at: now });
		const verb = 'carry' as const;
		const deeds = tasks.flatMap(({ from: old, number }, at) => [
			{
				...{ taskId: old.id, verb, other: number, toYear: into.year, document: into.docNo },
				tasks: [{ id: added[at] ?? '', number }]
			},
			{
				...{ taskId: added[at] ?? '', verb, other: old.number, fromYear: from.year },
				tasks: [{ id: old.id, number: old.number }]
			}
		]);
		const act = await keepAct(trx, actor, { verb, before: [], added, deeds }, now);
		return { ok: true, value: { act, planId, year: into.year, count: tasks.length } };
	});
}

async function makePlan(
	trx: Db,
	jurisdictionId: string,
	{ from, into }: ReadCarry,
	isNew: boolean,
	now: string
): Promise<string> {
	if (!isNew && into.id !== null) return into.id;
	const empty = await findPlanOfYear(trx, jurisdictionId, into.year);
	const { year, title, docNo, startsOn } = into;
	const plan = { id: empty?.id ?? newId(), year, title, docNo, startsOn, carriedFromId: from.id };
	if (empty) await updatePlan(trx, jurisdictionId, plan);
	else await insertPlan(trx, jurisdictionId, plan, now);
	return plan.id;
}

async function makeSections(
	trx: Db,
	jurisdictionId: string,
	planId: string,
	sections: readonly CarriedSection[]
): Promise<Map<CarriedSection, string>> {
	const ids = new Map<CarriedSection, string>();
	for (const section of sections) {
		const { id, position, ordinal, title, printedHeading } = section;
		const own = id ?? newId();
		ids.set(section, own);
		if (id !== null) continue;
		const row = { id: own, planId, position, ordinal, title, printedHeading };
		await insertSection(trx, jurisdictionId, row);
	}
	return ids;
}

async function writeAllGoals(
	trx: Db,
	jurisdictionId: string,
	added: readonly string[],
	tasks: readonly CarriedTask[],
	why: { by: string; at: string }
): Promise<void> {
	const goals = new Map(tasks.map((task, at) => [added[at] ?? '', task.goals]));
	const withGoals = added.filter((id) => {
		const own = goals.get(id);
		return own !== undefined && own.milestones.length + own.indicators.length > 0;
	});
	for (const bundle of await findTaskBundles(trx, jurisdictionId, withGoals)) {
		const own = goals.get(bundle.task.id);
		if (own) await writeGoals(trx, bundle, own, why);
	}
}

function rowOf({ from, number, deadline, pairs, people }: CarriedTask) {
	const { measure, title, collectives, extra } = from;
	return {
		...{ number, measure, title, deadline, pairs, collectives, people, extra },
		carriedFromId: from.id
	};
}

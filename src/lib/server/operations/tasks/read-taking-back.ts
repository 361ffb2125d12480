import type { Problem } from '../../../domain/problem.ts';
import { deedIn, isTaskVerb, type TaskDeed } from '../../../domain/task-verb.ts';
import type { Db } from '../../db/client.ts';
import { listDeedsOf } from '../../db/field-changes.ts';
import { findPlan } from '../../db/plans.ts';
import { findAct, findLastActOf, listActBefore } from '../../db/task-acts.ts';
import { findTaskBundles } from '../../db/task-bundle.ts';
import { listNumbers } from '../../db/tasks.ts';
import { storedBundle } from '../../importing/stored.ts';
import { originOf, type Origin } from './origin-of-act.ts';
import { takingBackFaults } from './undo-act.ts';

/** What taking an act back would do, to be read before it is done. */
export type TakingBack = Origin & {
	id: string;
	madeBy: string | null;
	madeAt: string;
	/** Its tasks as they are, or were where they are gone; `goes`: it would be there no more. */
	tasks: {
		id: string;
		number: string;
		title: string;
		isThere: boolean;
		goes: boolean;
		/** What was done to it at first. */
		deed: TaskDeed | null;
	}[];
	/** The years of the lists that would hold no task any more. */
	emptied: number[];
	/** Why it cannot be taken back as things stand. */
	problems: Problem[];
};

export async function readTakingBack(
	db: Db,
	jurisdictionId: string,
	actId: string
): Promise<TakingBack | null> {
	const act = await findAct(db, jurisdictionId, actId);
	if (!act || !isTaskVerb(act.verb)) return null;
	const origin = await originOf(db, jurisdictionId, act);
	const rows = await listActBefore(db, jurisdictionId, actId);
	const present = await findTaskBundles(
		db,
		jurisdictionId,
		rows.map(({ taskId }) => taskId)
	);
	const standing = new Map(present.map((bundle) => [bundle.task.id, bundle.task]));
	const tasks = rows.flatMap(({ taskId, before }) => {
		const now = standing.get(taskId);
		const task = now ?? (before === null ? undefined : storedBundle(before).task);
		if (!task) return [];
		const { number, title, position, plan_id: planId } = task;
		const goes = now !== undefined && before === null;
		return [{ id: taskId, number, title, isThere: now !== undefined, goes, position, planId }];
	});
	tasks.sort((a, b) => a.position - b.position);
	const going = tasks.filter(({ goes }) => goes);
	const emptied: number[] = [];
	for (const [planId, own] of Map.groupBy(going, (task) => task.planId)) {
		const left = await listNumbers(db, jurisdictionId, planId);
		const plan = await findPlan(db, jurisdictionId, planId);
		if (plan && left.every(({ id }) => own.some((task) => task.id === id))) emptied.push(plan.year);
	}
	const problems = await takingBackFaults(db, jurisdictionId, { act, origin, rows, present });
	const deeds = await listDeedsOf(db, jurisdictionId, origin.firstId);
	const shown = tasks.map(({ id, number, title, isThere, goes }) => {
		const kept = deeds.find(({ taskId }) => taskId === id);
		return { id, number, title, isThere, goes, deed: kept ? deedIn(kept.deed) : null };
	});
	const { id, madeBy, madeAt } = act;
	return { ...origin, ...{ id, madeBy, madeAt, tasks: shown, emptied, problems } };
}

/** The last carry-over, or what took it back since: what can be done about it now. */
export async function readLastCarry(db: Db, jurisdictionId: string): Promise<TakingBack | null> {
	let id = await findLastActOf(db, jurisdictionId, 'carry');
	for (let next = id; next !== undefined;) {
		id = next;
		next = (await findAct(db, jurisdictionId, id))?.undoneById ?? undefined;
	}
	return id === undefined ? null : readTakingBack(db, jurisdictionId, id);
}

import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { readNewSection } from '../../../domain/edit/new-section.ts';
import { readEntry, type TaskEntry, type TypedTask } from '../../../domain/edit/read-entry.ts';
import { readGoals } from '../../../domain/goal/read-goals.ts';
import { noGoals, type TypedGoals } from '../../../domain/goal/typed-goals.ts';
import type { Result } from '../../../domain/problem.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import { chineseNumber } from '../../../words/format.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertTasks } from '../../db/new-task.ts';
import { findPlan, insertSection, listSections } from '../../db/plans.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { updatePlacesFrom } from '../../db/task-changes.ts';
import { findPlaceBehind } from '../../db/tasks.ts';
import { transactAs } from '../transact-as.ts';
import { cellContext } from './cell-sources.ts';
import { keepAct } from './keep-act.ts';
import { noRight, refused } from './refused.ts';
import { takenNumber } from './taken-number.ts';
import { writeGoals } from './write-goals.ts';

export type AddedTask = {
	planId: string;
	typed: TypedTask;
	goals?: TypedGoals;
	/** A 重点任务 that the plan has not got yet; the task goes into it. */
	newSection: string;
	/** The paper that it comes from. */
	document: string;
	reason: string;
	/** What was looked up already and not typed. */
	known?: Partial<Pick<TaskEntry, 'pairs' | 'collectives' | 'deadline' | 'sectionId'>>;
};

/**
 * 新增任务 by hand: it stands behind the last one of its section, counts from today, and is first
 * expected to be reported on next month. Its units find it among what they have to sign.
 */
export async function addTask(
	db: Db,
	actor: Actor,
	{ planId, typed, goals: typedGoals = noGoals, newSection, known = {}, ...why }: AddedTask,
	now: string
): Promise<Result<{ act: string; taskId: string }>> {
	return transactAs<{ act: string; taskId: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId } = actor;
		if (!(await findPlan(trx, jurisdictionId, planId))) {
			return refused({ code: 'task.absent', facts: {} });
		}
		const today = shanghaiDay(now);
		const sectionsNow = await listSections(trx, jurisdictionId, planId);
		const added = readNewSection(newSection, sectionsNow, chineseNumber);
		const section = added.section && { ...added.section, id: newId() };
		const context = await cellContext(trx, jurisdictionId, planId, today);
		const title = section?.title ?? added.same ?? typed.section;
		const all = section ? [...sectionsNow, section] : sectionsNow;
		// what a record puts under none is asked for none
		const sections = known.sectionId === null ? [] : all;
		const { entry, problems } = readEntry({ ...typed, section: title }, { ...context, sections });
		const { goals, problems: goalProblems } = readGoals(typedGoals, { ...context, today });
		const reason = readOptional(why.reason, 'reason', 500);
		const document = readOptional(why.document, 'document', 100);
		const faults = [
			...added.problems,
			...(entry ? await takenNumber(trx, jurisdictionId, planId, entry.number) : problems),
			...goalProblems,
			...reason.problems,
			...document.problems
		];
		if (!entry || faults.length > 0) return refused(...faults);

		if (section) await insertSection(trx, jurisdictionId, { ...section, planId });
		const position = await findPlaceBehind(trx, jurisdictionId, planId, entry.sectionId);
		await updatePlacesFrom(trx, jurisdictionId, planId, { position, by: 1 });
		const task = { ...entry, ...known, planId, position, addedOn: today };
		const [taskId = ''] = await insertTasks(trx, jurisdictionId, [task], now);
		const bundle = await findTaskBundle(trx, jurisdictionId, taskId);
		if (bundle) await writeGoals(trx, bundle, goals, { by: actor.id, at: now });
		const deeds = [{ taskId, verb: 'add' as const, document: document.line }];
		const kept = { verb: 'add' as const, before: [], added: [taskId], deeds };
		const act = await keepAct(trx, actor, { ...kept, reason: reason.line }, now);
		return { ok: true, value: { act, taskId } };
	});
}

import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { blankTask, readEntry, type TaskEntry } from '../../../domain/edit/read-entry.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isEditable } from '../../../domain/task-course.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import type { Db } from '../../db/client.ts';
import { insertTasks } from '../../db/new-task.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updatePlacesFrom, updateTask } from '../../db/task-changes.ts';
import { transactAs } from '../transact-as.ts';
import { cellContext, cellSourceOf } from './cell-sources.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { movedTasks, type Seen } from './moved-tasks.ts';
import { noRight, refused } from './refused.ts';
import { takenNumber } from './taken-number.ts';

export type TypedPart = { number: string; measure: string; units: string; deadline: string };
export type TypedSplit = {
	taskId: string;
	parts: readonly TypedPart[];
	reason: string;
	/** What the form was made on. */
	seen?: Seen;
};

/**
 * 拆分: new tasks come out of one, right behind it and in its section. The task itself goes on with
 * its history and its reports; what its text says from now on is changed on its page. A part whose
 * first unit is the task's own has its people too.
 */
export async function splitTask(
	db: Db,
	actor: Actor,
	{ taskId, parts, reason: typedReason, seen }: TypedSplit,
	now: string
): Promise<Result<{ act: string; taskIds: string[] }>> {
	return transactAs<{ act: string; taskIds: string[] }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId } = actor;
		const [bundle] = (await tasksOf(trx, jurisdictionId, [taskId])) ?? [];
		if (!bundle) return refused({ code: 'task.absent', facts: {} });
		const moved = await movedTasks(trx, jurisdictionId, 'split', [bundle], seen);
		if (moved.length > 0) return refused(...moved);
		const { task } = bundle;
		const { number, state } = task;
		if (!isEditable(state)) {
			return refused({ code: 'task.state', facts: { number, state, verb: 'edit' } });
		}
		const addedOn = shanghaiDay(now);
		const planId = task.plan_id;
		const context = await cellContext(trx, jurisdictionId, planId, addedOn);
		const reason = readOptional(typedReason, 'reason', 500);
		const problems: Problem[] = [...reason.problems];
		if (parts.length === 0) problems.push({ code: 'task.no-parts', facts: {} });
		const entries: TaskEntry[] = [];
		const own = cellSourceOf(bundle, context.names);
		const section = own.section?.title ?? '';
		const sections = section === '' ? [] : context.sections;
		for (const [index, part] of parts.entries()) {
			const at = `parts.${index}.`;
			const typed = { ...blankTask, ...part, section };
			const read = readEntry(typed, { ...context, sections }, at);
			if (!read.entry) problems.push(...read.problems);
			else {
				const where = `${at}number`;
				const { number: wanted } = read.entry;
				problems.push(...(await takenNumber(trx, jurisdictionId, planId, wanted, where)));
				if (entries.some((other) => other.number === wanted)) {
					const facts = { value: wanted, title: part.measure };
					problems.push({ code: 'task.number-taken', facts, at: { field: where } });
				}
				entries.push({ ...read.entry, sectionId: task.section_id });
			}
		}
		if (problems.length > 0) return refused(...problems);

		const position = task.position + 1;
		await updatePlacesFrom(trx, jurisdictionId, planId, { position, by: entries.length });
		const tasks = entries.map((entry, index) => ({
			...entry,
			...{ planId, position: position + index, addedOn, splitFromId: taskId },
			people: peopleOf(entry, bundle)
		}));
		const added = await insertTasks(trx, jurisdictionId, tasks, now);
		await updateTask(trx, jurisdictionId, taskId, {}, now);
		const verb = 'split' as const;
		const came = added.map((id, index) => ({ id, number: entries[index]?.number ?? '' }));
		const from = { other: number, tasks: [{ id: taskId, number }] };
		const deeds = [
			{ taskId, verb, tasks: came },
			...added.map((id) => ({ taskId: id, verb, ...from }))
		];
		const kept = { verb, before: [bundle], added, deeds, reason: reason.line };
		return { ok: true, value: { act: await keepAct(trx, actor, kept, now), taskIds: added } };
	});
}

function peopleOf({ pairs, people }: TaskEntry, { contact, task_unit }: TaskBundle) {
	const isOwn = task_unit.some(
		({ unit_id, until_on }) => until_on === null && unit_id === pairs[0]?.unitId
	);
	if (people.length > 0 || !isOwn) return people;
	return contact
		.filter(({ until_on, unit_id }) => until_on === null && unit_id === pairs[0]?.unitId)
		.map(({ role, name, phone, unit_id }) => ({ role, name, phone, unitId: unit_id }));
}

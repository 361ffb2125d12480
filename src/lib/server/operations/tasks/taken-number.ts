import type { Problem } from '../../../domain/problem.ts';
import { bearsNumber } from '../../../domain/task-course.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { listNumbers } from '../../db/tasks.ts';

/** Whether another task of the plan bears the number; it is what people say on the phone. */
export async function takenNumber(
	trx: Db,
	jurisdictionId: string,
	planId: string,
	number: string,
	at = 'number'
): Promise<Problem[]> {
	const all = await listNumbers(trx, jurisdictionId, planId);
	const holder = all.find((task) => task.number === number);
	if (!holder) return [];
	const facts = { value: number, title: holder.title };
	return [{ code: 'task.number-taken', facts, at: { field: at } }];
}

type Task = TaskBundle['task'];
/** What an act makes of a task: null where it was not, or will be no more. */
export type Turn = { from: Task | null; to: Task | null };

/**
 * Whether somebody else bears a number that tasks would take up again: they were cancelled, merged or
 * renumbered, and the number went to another one meanwhile. Told of all, so that it is put right once.
 */
export async function takenMeanwhile(
	trx: Db,
	jurisdictionId: string,
	turns: readonly Turn[]
): Promise<Problem[]> {
	const problems: Problem[] = [];
	const ofPlans = Map.groupBy(turns, ({ from, to }) => (to ?? from)?.plan_id ?? '');
	for (const [planId, own] of ofPlans) {
		const after = own.flatMap(({ to }) => (to && bearsNumber(to.state) ? to : []));
		const back = own.flatMap(({ from, to }) => (to && takesUp(from, to) ? to : []));
		if (back.length === 0) continue;
		const turning = new Set(own.flatMap(({ from, to }) => (to ?? from)?.id ?? []));
		const there = await listNumbers(trx, jurisdictionId, planId);
		const all = [...there.filter(({ id }) => !turning.has(id)), ...after];
		for (const { id, number: value } of back) {
			const holder = all.find((other) => other.id !== id && other.number === value);
			if (!holder) continue;
			const facts = { value, title: holder.title, isBack: true };
			problems.push({ code: 'task.number-taken', facts });
		}
	}
	return problems;
}

function takesUp(from: Task | null, to: Task): boolean {
	if (to.number === '' || !bearsNumber(to.state)) return false;
	return from === null || !bearsNumber(from.state) || from.number !== to.number;
}

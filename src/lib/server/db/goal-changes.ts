import type { Goals, IndicatorEntry, MilestoneEntry } from '../../domain/goal/goal.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { replaceRows, type TaskBundle } from './task-bundle.ts';

/** The goals that hang on a task, in their order. */
export function goalsOf({ milestone, indicator }: Pick<TaskBundle, 'milestone' | 'indicator'>) {
	const inOrder = <Row extends { position: number; id: string }>(rows: readonly Row[]) =>
		rows.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
	const goals: Goals = {
		milestones: inOrder(milestone).map(({ id, title, due_on, aspirational, done_on }) => ({
			...{ id, title, dueOn: due_on, aspirational: aspirational === 1, doneOn: done_on }
		})),
		indicators: inOrder(indicator).map((row) => ({
			...{ id: row.id, name: row.name, comparison: row.comparison, target: row.target },
			...{ measuredIn: row.measured_in, dueOn: row.due_on, baseline: row.baseline }
		}))
	};
	return goals;
}

type Of = Pick<TaskBundle, 'task' | 'milestone' | 'indicator'>;

/** The 阶段目标 of a task as they are to stand; one that was done before keeps who said so. */
export async function replaceMilestones(
	trx: Db,
	{ task, milestone }: Of,
	entries: readonly MilestoneEntry[],
	{ by, at }: { by: string; at: string }
): Promise<void> {
	const own = { jurisdiction_id: task.jurisdiction_id, task_id: task.id };
	const rows = entries.map(({ id, title, dueOn, aspirational, doneOn }, position) => {
		const former = milestone.find((row) => row.id === id);
		const isDone = { done_by: doneOn === null ? null : by, done_at: doneOn === null ? null : at };
		return {
			...{ ...own, id: former?.id ?? newId(), position, title, due_on: dueOn },
			...{ aspirational: aspirational ? (1 as const) : (0 as const), done_on: doneOn },
			...(former?.done_on === doneOn
				? { done_by: former.done_by, done_at: former.done_at }
				: isDone)
		};
	});
	await replaceRows(trx, 'milestone', task.jurisdiction_id, task.id, rows);
}

/** The 量化指标 of a task as they are to stand; one that stays keeps what was read of it. */
export async function replaceIndicators(
	trx: Db,
	{ task, indicator }: Of,
	entries: readonly IndicatorEntry[]
): Promise<void> {
	const own = { jurisdiction_id: task.jurisdiction_id, task_id: task.id };
	const rows = entries.map(({ id, name, comparison, target, ...entry }, position) => ({
		...{ ...own, id: indicator.find((row) => row.id === id)?.id ?? newId(), position },
		...{ name, comparison, target, measured_in: entry.measuredIn },
		...{ due_on: entry.dueOn, baseline: entry.baseline }
	}));
	await replaceRows(trx, 'indicator', task.jurisdiction_id, task.id, rows);
}

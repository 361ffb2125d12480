import type { Db } from './client.ts';

export type TaskMilestone = {
	id: string;
	taskId: string;
	title: string;
	doneOn: string | null;
	doneAt: string | null;
};
export type TaskIndicator = {
	id: string;
	taskId: string;
	name: string;
	comparison: string;
	target: string;
	measuredIn: string;
};

/** 阶段目标 and 量化指标 of some tasks, each in its order. */
export async function listGoalsOfTasks(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<{ milestones: TaskMilestone[]; indicators: TaskIndicator[] }> {
	if (taskIds.length === 0) return { milestones: [], indicators: [] };
	const [milestones, indicators] = await Promise.all([
		db
			.selectFrom('milestone')
			.select(['id', 'task_id', 'title', 'done_on', 'done_at'])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', 'in', taskIds)
			.orderBy('position')
			.orderBy('id')
			.execute(),
		db
			.selectFrom('indicator')
			.select(['id', 'task_id', 'name', 'comparison', 'target', 'measured_in'])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', 'in', taskIds)
			.orderBy('position')
			.orderBy('id')
			.execute()
	]);
	return {
		milestones: milestones.map((row) => ({
			...{ id: row.id, taskId: row.task_id, title: row.title, doneOn: row.done_on },
			doneAt: row.done_at
		})),
		indicators: indicators.map((row) => ({
			...{ id: row.id, taskId: row.task_id, name: row.name, comparison: row.comparison },
			...{ target: row.target, measuredIn: row.measured_in }
		}))
	};
}

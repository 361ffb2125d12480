import type { TaskText } from '../../domain/search/task-text.ts';
import type { Db } from './client.ts';

/** A task with everything that is said of it, its own words first. */
export type TaskTexts = { taskId: string; planId: string; texts: TaskText[] };

/**
 * What can be looked for in tasks: what the list says of each, who answers for it, and what was
 * submitted for it, the latest month first. A draft is nobody's word yet.
 */
export async function listTaskTexts(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<TaskTexts[]> {
	if (taskIds.length === 0) return [];
	const tasks = await tasksOf(db, jurisdictionId, taskIds);
	const units = await unitsOf(db, jurisdictionId, taskIds);
	const renamed = await formerNames(db, jurisdictionId);
	const collectives = await collectivesOf(db, jurisdictionId, taskIds);
	const reports = await reportsOf(db, jurisdictionId, taskIds);
	return tasks.map((task) => {
		const named = [
			...(units.get(task.id) ?? []).map(({ name, unit_id }) => {
				const former = renamed.get(unit_id);
				return former ? `${name}（原${former.join('、')}）` : name;
			}),
			...(collectives.get(task.id) ?? []).map(({ printed }) => printed)
		];
		const said = (field: TaskText['field'], text: string | null, period: string | null = null) =>
			text === null || text === '' ? [] : [{ field, text, period }];
		return {
			taskId: task.id,
			planId: task.plan_id,
			texts: [
				...said('number', task.number),
				...said('measure', task.measure),
				...said('section', task.section),
				...said('units', named.join('、')),
				...(reports.get(task.id) ?? []).flatMap((report) => [
					...said('progress', report.progress, report.period),
					...said('problem', report.problem, report.period),
					...said('nextStep', report.next_step, report.period),
					...said('noProgress', report.no_progress_reason, report.period)
				]),
				...said('progress', task.imported_progress),
				...said('problem', task.imported_problem)
			]
		};
	});
}

function tasksOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	return db
		.selectFrom('task')
		.leftJoin('section', (join) =>
			join
				.onRef('section.jurisdiction_id', '=', 'task.jurisdiction_id')
				.onRef('section.id', '=', 'task.section_id')
		)
		.select([
			...(['task.id', 'task.plan_id', 'task.number', 'task.measure'] as const),
			...(['task.imported_progress', 'task.imported_problem'] as const),
			'section.title as section'
		])
		.where('task.jurisdiction_id', '=', jurisdictionId)
		.where('task.id', 'in', taskIds)
		.execute();
}

async function unitsOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	const rows = await db
		.selectFrom('task_unit')
		.innerJoin('unit', (join) =>
			join
				.onRef('unit.jurisdiction_id', '=', 'task_unit.jurisdiction_id')
				.onRef('unit.id', '=', 'task_unit.unit_id')
		)
		.select(['task_unit.task_id', 'task_unit.unit_id', 'unit.name'])
		.where('task_unit.jurisdiction_id', '=', jurisdictionId)
		.where('task_unit.task_id', 'in', taskIds)
		.where('task_unit.until_on', 'is', null)
		.orderBy('task_unit.position')
		.orderBy('task_unit.id')
		.execute();
	return Map.groupBy(rows, ({ task_id }) => task_id);
}

/** A renamed unit is found by its former name as well. */
async function formerNames(db: Db, jurisdictionId: string): Promise<Map<string, string[]>> {
	const rows = await db
		.selectFrom('unit_succession')
		.innerJoin('unit', (join) =>
			join
				.onRef('unit.jurisdiction_id', '=', 'unit_succession.jurisdiction_id')
				.onRef('unit.id', '=', 'unit_succession.unit_id')
		)
		.select(['unit_succession.successor_id', 'unit.name'])
		.where('unit_succession.jurisdiction_id', '=', jurisdictionId)
		.where('unit_succession.kind', '=', 'renamed')
		.orderBy('unit_succession.effective_on')
		.execute();
	const names = new Map<string, string[]>();
	for (const { successor_id, name } of rows) {
		names.set(successor_id, [...(names.get(successor_id) ?? []), name]);
	}
	return names;
}

async function collectivesOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	const rows = await db
		.selectFrom('task_collective')
		.select(['task_id', 'printed'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', taskIds)
		.orderBy('position')
		.execute();
	return Map.groupBy(rows, ({ task_id }) => task_id);
}

async function reportsOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	const rows = await db
		.selectFrom('report')
		.innerJoin('report_version', (join) =>
			join
				.onRef('report_version.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('report_version.report_id', '=', 'report.id')
				.onRef('report_version.version', '=', 'report.version')
		)
		.select([
			...(['report.task_id', 'report.period', 'report_version.progress'] as const),
			...(['report_version.problem', 'report_version.next_step'] as const),
			'report_version.no_progress_reason'
		])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.task_id', 'in', taskIds)
		.where('report.first_submitted_at', 'is not', null)
		.orderBy('report.period', 'desc')
		.orderBy('report.unit_id')
		.execute();
	return Map.groupBy(rows, ({ task_id }) => task_id);
}

import type { LedgerSide } from '../../domain/match/ledger-side.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';
import { ofPlan, ofPlanByTask } from './of-plan.ts';

/** Every task of a plan with all that a list can say about it, in the list's own order. */
export async function listLedgerSide(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<LedgerSide[]> {
	const of: OfPlan = [db, jurisdictionId, planId];
	const tasks = await tasksOf(...of);
	const units = Map.groupBy(await unitsOf(...of), (row) => row.task_id);
	const collectives = Map.groupBy(await collectivesOf(...of), (row) => row.task_id);
	const people = Map.groupBy(await peopleOf(...of), (row) => row.task_id);
	const filed = await filedOf(...of);
	return tasks.map((task) => ({
		id: task.id,
		number: task.number,
		position: task.position,
		section:
			task.title_of_section === null
				? null
				: {
						ordinal: task.ordinal,
						title: task.title_of_section,
						printed: task.printed_heading ?? task.title_of_section
					},
		measure: task.measure,
		deadlineText: task.deadline_text,
		dueOn: task.due_on,
		ongoing: task.ongoing === 1,
		state: task.state,
		units: (units.get(task.id) ?? []).map(({ unit_id, name, printed, role }) => ({
			...{ unitId: unit_id, name, printed, role }
		})),
		collectives: (collectives.get(task.id) ?? []).map(({ printed, role }) => ({ printed, role })),
		people: (people.get(task.id) ?? []).map(({ role, name, phone }) => ({
			role: role === 'responsiblePerson' ? role : 'contactPerson',
			...{ name, phone }
		})),
		importedProgress: task.imported_progress,
		importedProblem: task.imported_problem,
		extra: extraOf(task.extra),
		filed: filed.get(task.id) ?? null
	}));
}

type OfPlan = [db: Db, jurisdictionId: string, planId: string];

function tasksOf(...[db, jurisdictionId, planId]: OfPlan) {
	return db
		.selectFrom('task')
		.leftJoin('section', (join) =>
			join
				.onRef('section.jurisdiction_id', '=', 'task.jurisdiction_id')
				.onRef('section.id', '=', 'task.section_id')
		)
		.select([
			...(['task.id', 'task.number', 'task.position', 'task.measure', 'task.state'] as const),
			...(['task.deadline_text', 'task.due_on', 'task.ongoing', 'task.extra'] as const),
			...(['task.imported_progress', 'task.imported_problem'] as const),
			...(['section.ordinal', 'section.printed_heading'] as const),
			'section.title as title_of_section'
		])
		.where('task.jurisdiction_id', '=', jurisdictionId)
		.where('task.plan_id', '=', planId)
		.where(inForce('task.batch_id', jurisdictionId))
		.orderBy('task.position')
		.orderBy('task.id')
		.execute();
}

function unitsOf(...[db, jurisdictionId, planId]: OfPlan) {
	return db
		.selectFrom('task_unit')
		.innerJoin('unit', (join) =>
			join
				.onRef('unit.jurisdiction_id', '=', 'task_unit.jurisdiction_id')
				.onRef('unit.id', '=', 'task_unit.unit_id')
		)
		.select(['task_unit.task_id', 'task_unit.unit_id', 'task_unit.printed', 'task_unit.role'])
		.select('unit.name')
		.where('task_unit.jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_unit.task_id', jurisdictionId, planId))
		.where('task_unit.until_on', 'is', null)
		.orderBy('task_unit.position')
		.orderBy('task_unit.id')
		.execute();
}

function collectivesOf(...[db, jurisdictionId, planId]: OfPlan) {
	return db
		.selectFrom('task_collective')
		.select(['task_id', 'printed', 'role'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, planId))
		.orderBy('position')
		.execute();
}

function peopleOf(...[db, jurisdictionId, planId]: OfPlan) {
	return db
		.selectFrom('contact')
		.select(['task_id', 'role', 'name', 'phone'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, planId))
		.where('until_on', 'is', null)
		.orderBy('position')
		.orderBy('id')
		.execute();
}

/** What was sent in for the latest period of each task; of several units, the one heard last. */
async function filedOf(...[db, jurisdictionId, planId]: OfPlan) {
	const rows = await db
		.selectFrom('report')
		.innerJoin('report_version', (join) =>
			join
				.onRef('report_version.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('report_version.report_id', '=', 'report.id')
				.onRef('report_version.version', '=', 'report.version')
		)
		.select([
			'report.task_id',
			'report.period',
			'report_version.progress',
			'report_version.problem'
		])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where(ofPlanByTask('report.task_id', jurisdictionId, planId))
		.where('report.first_submitted_at', 'is not', null)
		.orderBy('report.period')
		.orderBy('report.submitted_at')
		.orderBy('report.id')
		.execute();
	return new Map(
		rows.map(({ task_id, period, progress, problem }) => [task_id, { period, progress, problem }])
	);
}

/** The columns that mean nothing to us, as a task keeps them. */
export function extraOf(stored: string | null): Record<string, string> {
	const parsed: unknown = stored === null ? {} : JSON.parse(stored);
	if (typeof parsed !== 'object' || parsed === null) return {};
	return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
}

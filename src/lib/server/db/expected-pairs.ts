import { courseOf, type OpenedPeriod } from '../../domain/expected.ts';
import {
	expectedIn,
	type ExpectedFacts,
	type ExpectedPart,
	type ExpectedReport
} from '../../domain/period/expected-pairs.ts';
import type { PeriodException } from '../../domain/period/exception.ts';
import type { Db } from './client.ts';
import { listExceptions } from './exceptions.ts';
import { ofPlan, type PlanOrTasks } from './of-plan.ts';
import { listStateChanges } from './task-states.ts';
import { listBareTasks, type BareTask } from './tasks.ts';

export type { ExpectedReport };

type Only = {
	unitIds?: readonly string[];
	taskIds?: readonly string[];
	/** Where those of all months are at hand already. */
	exceptions?: readonly PeriodException[];
};

/** E of one month, of all units and tasks or of some. */
export async function listExpected(
	db: Db,
	jurisdictionId: string,
	planId: string,
	period: OpenedPeriod,
	only: Only = {}
): Promise<ExpectedPart[]> {
	return expectedIn(await readExpectedFacts(db, jurisdictionId, planId, only), period);
}

/**
 * What months of a plan ask for is reckoned from this, however many they are. Of some units only the
 * tasks are read that they ever had a part in: a clerk's page does not wait for the whole list.
 */
export async function readExpectedFacts(
	db: Db,
	jurisdictionId: string,
	planId: string,
	{ unitIds, taskIds, exceptions: known }: Only = {}
): Promise<ExpectedFacts & { tasks: readonly BareTask[] }> {
	const own = unitIds ? await taskIdsOf(db, jurisdictionId, planId, { unitIds, taskIds }) : taskIds;
	const of = own ? { taskIds: own } : planId;
	const [tasks, changes, pairs, exceptions] = await Promise.all([
		listBareTasks(db, jurisdictionId, of),
		listStateChanges(db, jurisdictionId, of),
		listEveryPair(db, jurisdictionId, of),
		known ?? listExceptions(db, jurisdictionId)
	]);
	return {
		tasks,
		courses: new Map(tasks.map((task) => [task.id, courseOf(task, changes.get(task.id) ?? [])])),
		pairs: Map.groupBy(pairs, ({ taskId }) => taskId),
		exceptions,
		units: unitIds ? new Set(unitIds) : null
	};
}

/** The tasks of a plan that these units ever had a part in. */
async function taskIdsOf(
	db: Db,
	jurisdictionId: string,
	planId: string,
	{ unitIds, taskIds }: { unitIds: readonly string[]; taskIds: readonly string[] | undefined }
): Promise<string[]> {
	if (unitIds.length === 0 || taskIds?.length === 0) return [];
	const rows = await db
		.selectFrom('task_unit')
		.select('task_id')
		.distinct()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('unit_id', 'in', [...unitIds])
		.$if(taskIds !== undefined, (query) => query.where('task_id', 'in', [...(taskIds ?? [])]))
		.where(ofPlan('task_id', jurisdictionId, planId))
		.execute();
	return rows.map(({ task_id }) => task_id);
}

/** Who answers or once answered for the tasks, in the order of the list. */
async function listEveryPair(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	const rows = await db
		.selectFrom('task_unit')
		.select(['task_id', 'unit_id', 'role', 'must_file', 'since_on', 'until_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, of))
		.orderBy('task_id')
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ taskId: row.task_id, unitId: row.unit_id, role: row.role },
		mustFile: row.must_file === null ? null : row.must_file === 1,
		...{ sinceOn: row.since_on, untilOn: row.until_on }
	}));
}

/** S: the pairs whose report of a month was submitted, and not taken back. */
export async function listSubmitted(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<ExpectedReport[]> {
	const filed = await listSubmittedIn(db, jurisdictionId, [period]);
	return filed.get(period) ?? [];
}

/** The same of several months, by month. */
export async function listSubmittedIn(
	db: Db,
	jurisdictionId: string,
	periods: readonly string[]
): Promise<Map<string, ExpectedReport[]>> {
	if (periods.length === 0) return new Map();
	const rows = await db
		.selectFrom('report')
		.select(['task_id', 'unit_id', 'period'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', 'in', [...periods])
		.where('first_submitted_at', 'is not', null)
		.execute();
	const all = rows.map((row) => ({
		period: row.period,
		pair: { taskId: row.task_id, unitId: row.unit_id }
	}));
	const byPeriod = Map.groupBy(all, ({ period }) => period);
	return new Map(
		Array.from(byPeriod, ([period, filed]) => [period, filed.map(({ pair }) => pair)])
	);
}

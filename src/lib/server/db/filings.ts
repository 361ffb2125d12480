import type { TaskRole } from '../../domain/task.ts';
import { unitWithForebears } from '../../domain/unit-heirs.ts';
import type { Db } from './client.ts';
import { ofPlan, type PlanOrTasks } from './of-plan.ts';
import { listSuccessions } from './unit-successions.ts';

/** One unit's part in a task now, with what it has filed for it. */
export type Filing = {
	unitId: string;
	role: TaskRole;
	mustFile: boolean | null;
	sinceOn: string;
	untilOn: string | null;
	/** 签收 of the task as it is now. */
	acknowledgedAt: string | null;
	/** Of the latest submitted report; null where none named one. */
	percent: number | null;
	submitted: { period: string; isReturned: boolean }[];
	exempt: string[];
	/** The months in which its open items were raised. */
	openSince: string[];
};

/** Every pair of a plan that stands now, in the list's order, by task. */
export async function listFilings(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks
): Promise<Map<string, Filing[]>> {
	const [pairs, reports, exempt, open, lines] = await Promise.all([
		pairsOf(db, jurisdictionId, of),
		reportsOf(db, jurisdictionId, of),
		exemptionsOf(db, jurisdictionId, of),
		openItemsOf(db, jurisdictionId, of),
		listSuccessions(db, jurisdictionId)
	]);
	const passed = lines.filter(({ kind }) => kind !== 'split');
	const filings = new Map<string, Filing[]>();
	for (const { task_id, unit_id, role, must_file, since_on, until_on, ...pair } of pairs) {
		// what a unit filed before it was renamed or merged is told of the one that came after it
		const keys = unitWithForebears(unit_id, passed).map((id) => keyOf(task_id, id));
		const own = keys.flatMap((key) => reports.get(key) ?? []).sort(byPeriod);
		const filing: Filing = {
			...{ unitId: unit_id, role, sinceOn: since_on, untilOn: until_on },
			acknowledgedAt: pair.acknowledged_at,
			mustFile: must_file === null ? null : must_file === 1,
			percent: own.findLast(({ percent }) => percent !== null)?.percent ?? null,
			submitted: own.map(({ period, state }) => ({ period, isReturned: state === 'returned' })),
			exempt: keys.flatMap((key) => exempt.get(key) ?? []).map(({ period }) => period),
			openSince: keys
				.flatMap((key) => open.get(key) ?? [])
				.map(({ raised_period }) => raised_period)
		};
		const known = filings.get(task_id);
		if (known) known.push(filing);
		else filings.set(task_id, [filing]);
	}
	return filings;
}

function byPeriod(one: { period: string }, other: { period: string }): number {
	return one.period < other.period ? -1 : one.period > other.period ? 1 : 0;
}

function keyOf(taskId: string, unitId: string | null): string {
	return `${taskId} ${unitId ?? ''}`;
}

function pairsOf(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	return db
		.selectFrom('task_unit')
		.select(['task_id', 'unit_id', 'role', 'must_file', 'since_on', 'until_on', 'acknowledged_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, of))
		.where('until_on', 'is', null)
		.orderBy('task_id')
		.orderBy('position')
		.orderBy('id')
		.execute();
}

/** What was submitted once and not taken back, the earliest month first. */
async function reportsOf(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	const rows = await db
		.selectFrom('report')
		.select(['task_id', 'unit_id', 'period', 'percent', 'state'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, of))
		.where('first_submitted_at', 'is not', null)
		.orderBy('task_id')
		.orderBy('unit_id')
		.orderBy('period')
		.execute();
	return Map.groupBy(rows, (row) => keyOf(row.task_id, row.unit_id));
}

async function exemptionsOf(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	const rows = await db
		.selectFrom('period_exception')
		.select(['task_id', 'unit_id', 'period'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('kind', '=', 'exempt')
		.where('ended_at', 'is', null)
		.where(ofPlan('task_id', jurisdictionId, of))
		.execute();
	return Map.groupBy(rows, (row) => keyOf(row.task_id ?? '', row.unit_id));
}

async function openItemsOf(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	const rows = await db
		.selectFrom('ask')
		.select(['task_id', 'unit_id', 'raised_period'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('solved_at', 'is', null)
		.where(ofPlan('task_id', jurisdictionId, of))
		.execute();
	return Map.groupBy(rows, (row) => keyOf(row.task_id, row.unit_id));
}

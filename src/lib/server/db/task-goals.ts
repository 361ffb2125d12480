import { sql } from 'kysely';
import type { Db } from './client.ts';

export type Milestone = {
	id: string;
	title: string;
	dueOn: string | null;
	aspirational: boolean;
	doneOn: string | null;
};

/** 阶段目标 of a task, in their order. */
export async function listMilestones(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<Milestone[]> {
	const rows = await db
		.selectFrom('milestone')
		.select(['id', 'title', 'due_on', 'aspirational', 'done_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, title: row.title, dueOn: row.due_on },
		...{ aspirational: row.aspirational === 1, doneOn: row.done_on }
	}));
}

export type Indicator = {
	id: string;
	name: string;
	/** ≥, ≤ or =. */
	comparison: string;
	target: string;
	measuredIn: string;
	dueOn: string | null;
	baseline: string | null;
	/** The latest first. */
	readings: Reading[];
};

export type Reading = {
	id: string;
	period: string;
	/** Null for one of a monthly report, which is the month's. */
	readOn: string | null;
	/** Null for the district's own. */
	unitId: string | null;
	value: string;
	/** Where it was taken from. */
	note: string | null;
	readBy: string | null;
};

/** The figures that a task is to reach, with what was read of them. */
export async function listIndicators(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<Indicator[]> {
	const rows = await db
		.selectFrom('indicator')
		.select(['id', 'name', 'comparison', 'target', 'measured_in', 'due_on', 'baseline'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.orderBy('position')
		.orderBy('id')
		.execute();
	if (rows.length === 0) return [];
	const readings = await db
		.selectFrom('indicator_reading')
		.select(['indicator_id', 'id', 'period', 'read_on', 'unit_id', 'value', 'note', 'read_by'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(
			'indicator_id',
			'in',
			rows.map(({ id }) => id)
		)
		.orderBy('period', 'desc')
		// of one day what was entered last; a monthly report's is as of when it was entered
		.orderBy(
			(eb) =>
				eb.fn.coalesce('read_on', eb.fn<string>('substr', ['read_at', sql.lit(1), sql.lit(10)])),
			'desc'
		)
		.orderBy('read_at', 'desc')
		.orderBy('unit_id')
		.orderBy('id')
		.execute();
	const byIndicator = Map.groupBy(readings, (row) => row.indicator_id);
	return rows.map((row) => ({
		...{ id: row.id, name: row.name, comparison: row.comparison, target: row.target },
		...{ measuredIn: row.measured_in, dueOn: row.due_on, baseline: row.baseline },
		readings: (byIndicator.get(row.id) ?? []).map((reading) => ({
			...{ id: reading.id, period: reading.period, readOn: reading.read_on },
			...{ unitId: reading.unit_id, value: reading.value, note: reading.note },
			readBy: reading.read_by
		}))
	}));
}

/** What was read of indicators, the latest first. */
export async function listReadings(
	db: Db,
	jurisdictionId: string,
	indicatorIds: readonly string[]
): Promise<{ indicatorId: string; unitId: string | null; value: string }[]> {
	if (indicatorIds.length === 0) return [];
	const rows = await db
		.selectFrom('indicator_reading')
		.select(['indicator_id', 'unit_id', 'value'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('indicator_id', 'in', indicatorIds)
		.orderBy('period', 'desc')
		// of one day what was entered last; a monthly report's is as of when it was entered
		.orderBy(
			(eb) =>
				eb.fn.coalesce('read_on', eb.fn<string>('substr', ['read_at', sql.lit(1), sql.lit(10)])),
			'desc'
		)
		.orderBy('read_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ indicator_id, unit_id, value }) => ({
		...{ indicatorId: indicator_id, unitId: unit_id, value }
	}));
}

/** How often each of the indicators was measured; one that never was is not among them. */
export async function countReadings(
	db: Db,
	jurisdictionId: string,
	indicatorIds: readonly string[]
): Promise<Map<string, number>> {
	if (indicatorIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('indicator_reading')
		.select((eb) => ['indicator_id', eb.fn.countAll().as('count')])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('indicator_id', 'in', indicatorIds)
		.groupBy('indicator_id')
		.execute();
	return new Map(rows.map(({ indicator_id, count }) => [indicator_id, Number(count)]));
}

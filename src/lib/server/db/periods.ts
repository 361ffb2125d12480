import type { Cutoff } from '../../domain/cutoff.ts';
import type { LightPeriod } from '../../domain/light/filing-facts.ts';
import type { MonthRules } from '../../domain/period/month-rules.ts';
import { monthRulesOn } from '../../domain/setting.ts';
import type { Db } from './client.ts';
import { listSettings } from './settings.ts';

/** A month that was opened, or one that is kept for the record only (补录). */
export type Period = LightPeriod & {
	openedAt: string;
	/** Null where it opened by itself. */
	openedBy: string | null;
	recordOnly: boolean;
	rules: MonthRules;
};

/**
 * The months that were opened, the earliest first, each with the rules that it goes by. What is kept for
 * the record only was asked of nobody, and is no month of theirs.
 */
export async function listPeriods(db: Db, jurisdictionId: string): Promise<Period[]> {
	const every = await listEveryPeriod(db, jurisdictionId);
	return every.filter(({ recordOnly }) => !recordOnly);
}

/** The same with those that are kept for the record only: wherever what was said in a month is read. */
export async function listEveryPeriod(db: Db, jurisdictionId: string): Promise<Period[]> {
	const set = await listSettings(db, jurisdictionId);
	const rows = await db
		.selectFrom('period')
		.select([
			...(['period', 'opened_on', 'opened_by', 'opened_at'] as const),
			...(['cutoff_on', 'cutoff_at', 'closed_at', 'record_only'] as const)
		])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('period')
		.execute();
	return rows.map((row) => ({
		...{ period: row.period, openedOn: row.opened_on },
		...{ cutoffOn: row.cutoff_on, cutoffAt: row.cutoff_at, closedAt: row.closed_at },
		...{ openedAt: row.opened_at, openedBy: row.opened_by, recordOnly: row.record_only === 1 },
		rules: monthRulesOn(set, row.cutoff_on)
	}));
}

/** The cutoffs of the months that were opened, with the facts that moved each. */
export async function listCutoffs(
	db: Db,
	jurisdictionId: string
): Promise<{ period: string; cutoff: Cutoff }[]> {
	const rows = await db
		.selectFrom('period')
		.select(['period', 'cutoff_basis'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('period')
		.execute();
	return rows.map(({ period, cutoff_basis }) => ({
		period,
		cutoff: JSON.parse(cutoff_basis) as Cutoff
	}));
}

export type NewPeriod = {
	period: string;
	openedOn: string;
	/** Null where it opened by itself. */
	openedBy: string | null;
	openedAt: string;
	cutoff: Cutoff;
	/** Kept for the record only: closed from the start. */
	recordOnly?: boolean;
};

export async function insertPeriod(
	db: Db,
	jurisdictionId: string,
	{ period, openedOn, openedBy, openedAt, cutoff, recordOnly = false }: NewPeriod
): Promise<void> {
	await db
		.insertInto('period')
		.values({
			...{ jurisdiction_id: jurisdictionId, period, opened_on: openedOn },
			...{ opened_by: openedBy, opened_at: openedAt, ...cutoffColumns(cutoff) },
			...(recordOnly ? { closed_by: openedBy, closed_at: openedAt, record_only: 1 } : {})
		})
		.execute();
}

/** Another cutoff, with the facts that moved it there. */
export async function updateCutoff(
	db: Db,
	jurisdictionId: string,
	period: string,
	cutoff: Cutoff
): Promise<void> {
	await db
		.updateTable('period')
		.set(cutoffColumns(cutoff))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', '=', period)
		.execute();
}

/** From now on its figures stand. */
export async function updateClosed(
	db: Db,
	jurisdictionId: string,
	period: string,
	{ closedBy, closedAt }: { closedBy: string | null; closedAt: string }
): Promise<void> {
	await db
		.updateTable('period')
		.set({ closed_by: closedBy, closed_at: closedAt })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', '=', period)
		.execute();
}

/** What hangs on a month: reports, begun ones too, exceptions, and who was reminded of it. */
export async function countInPeriod(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<number> {
	return (await countInPeriods(db, jurisdictionId, [period])).get(period) ?? 0;
}

/** The same of several months; one on which nothing hangs is left out. */
export async function countInPeriods(
	db: Db,
	jurisdictionId: string,
	periods: readonly string[]
): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	if (periods.length === 0) return counts;
	for (const table of ['report', 'period_exception', 'chase'] as const) {
		const rows = await db
			.selectFrom(table)
			.select(['period', (eb) => eb.fn.countAll().as('count')])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('period', 'in', [...periods])
			.groupBy('period')
			.execute();
		for (const { period, count } of rows) {
			counts.set(period, (counts.get(period) ?? 0) + Number(count));
		}
	}
	return counts;
}

/** Whether the office took back the opening of a month once: it knows better than the calendar. */
export async function wasTakenBack(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<boolean> {
	const row = await db
		.selectFrom('audit_event')
		.select('seq')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('action', '=', 'period.take-back')
		.where('object_id', '=', period)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export async function deletePeriod(db: Db, jurisdictionId: string, period: string): Promise<void> {
	await db
		.deleteFrom('period')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', '=', period)
		.execute();
}

function cutoffColumns(cutoff: Cutoff) {
	const { on, at } = cutoff;
	return { cutoff_on: on, cutoff_at: at, cutoff_basis: JSON.stringify(cutoff) };
}

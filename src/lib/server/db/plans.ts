import { planInForce } from '../../domain/ledger/plan-years.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

export type Plan = { id: string; year: number; title: string; startsOn: string };

/** The plan in force on a day: which one it is, planInForce says. */
export async function findCurrentPlan(
	db: Db,
	jurisdictionId: string,
	day: string
): Promise<Plan | undefined> {
	return planInForce(await listPlans(db, jurisdictionId), day);
}

/**
 * Every plan that holds a task, the latest year first; an import that is not committed aside. One
 * that was made to carry tasks into it is none before it has them, nor when that was taken back; one
 * that was made for itself is there from the beginning.
 */
export async function listPlans(db: Db, jurisdictionId: string): Promise<Plan[]> {
	const rows = await db
		.selectFrom('plan')
		.select(['id', 'year', 'title', 'starts_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(inForce('batch_id', jurisdictionId))
		.where((eb) =>
			eb.or([
				eb.exists(
					eb
						.selectFrom('task')
						.select('task.id')
						.whereRef('task.jurisdiction_id', '=', 'plan.jurisdiction_id')
						.whereRef('task.plan_id', '=', 'plan.id')
				),
				eb.and([eb('carried_from_id', 'is', null), eb('batch_id', 'is', null)])
			])
		)
		.orderBy('year', 'desc')
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ starts_on, ...row }) => ({ ...row, startsOn: starts_on }));
}

/** A plan by its id, whatever its year. */
export async function findPlan(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Plan | undefined> {
	const row = await db
		.selectFrom('plan')
		.select(['id', 'year', 'title', 'starts_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where(inForce('batch_id', jurisdictionId))
		.executeTakeFirst();
	return row && { id: row.id, year: row.year, title: row.title, startsOn: row.starts_on };
}

/** The plan of a year; of several, the one made last. */
export async function findPlanOfYear(
	db: Db,
	jurisdictionId: string,
	year: number
): Promise<Plan | undefined> {
	const row = await db
		.selectFrom('plan')
		.select(['id', 'year', 'title', 'starts_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('year', '=', year)
		.where(inForce('batch_id', jurisdictionId))
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	return row && { id: row.id, year: row.year, title: row.title, startsOn: row.starts_on };
}

export type Section = {
	id: string;
	position: number;
	ordinal: number | null;
	title: string;
	printedHeading: string;
};

export type NewPlan = {
	id: string;
	year: number;
	title: string;
	docNo: string | null;
	startsOn: string;
	/** The list that tasks are carried from; null where it is made for itself. */
	carriedFromId: string | null;
};

/** A list that is made by hand. */
export async function insertPlan(
	trx: Db,
	jurisdictionId: string,
	plan: NewPlan,
	at: string
): Promise<void> {
	await trx
		.insertInto('plan')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: plan.id, year: plan.year, title: plan.title },
			...{ doc_no: plan.docNo, starts_on: plan.startsOn, carried_from_id: plan.carriedFromId },
			created_at: at
		})
		.execute();
}

/** A list that holds nothing any more is made anew. */
export async function updatePlan(
	trx: Db,
	jurisdictionId: string,
	{ id, title, docNo, startsOn, carriedFromId }: NewPlan
): Promise<void> {
	await trx
		.updateTable('plan')
		.set({ title, doc_no: docNo, starts_on: startsOn, carried_from_id: carriedFromId })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** The 重点任务 of a plan in the list's own order. */
export async function listSections(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<Section[]> {
	const rows = await db
		.selectFrom('section')
		.select(['id', 'position', 'ordinal', 'title', 'printed_heading'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where(inForce('batch_id', jurisdictionId))
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(({ printed_heading, ...row }) => ({ ...row, printedHeading: printed_heading }));
}

/** A 重点任务 more, at the end of its plan. */
export async function insertSection(
	trx: Db,
	jurisdictionId: string,
	{ planId, ...section }: Section & { planId: string }
): Promise<void> {
	await trx
		.insertInto('section')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: section.id, plan_id: planId },
			...{ position: section.position, ordinal: section.ordinal, title: section.title },
			printed_heading: section.printedHeading
		})
		.execute();
}

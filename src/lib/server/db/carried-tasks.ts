import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

export type CarriedOn = { id: string; number: string; fromId: string };

/** The tasks of a plan that came from another one, under the task that each came from. */
export async function listCarriedInto(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<Map<string, CarriedOn>> {
	const rows = await db
		.selectFrom('task')
		.select(['id', 'number', 'carried_from_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('carried_from_id', 'is not', null)
		.execute();
	return new Map(
		rows.flatMap(({ id, number, carried_from_id: fromId }) =>
			fromId === null ? [] : [[fromId, { id, number, fromId }]]
		)
	);
}

/** A task in the list of another year. */
export type CarryLink = {
	id: string;
	planId: string;
	year: number;
	number: string;
	dueOn: string | null;
	deadlineText: string | null;
	fromId: string | null;
};

/** What a task was in the lists before, the latest first, and what it went on as in those after. */
export async function findCarryChain(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<{ before: CarryLink[]; after: CarryLink[] }> {
	const [own] = await linksBy(db, jurisdictionId, 'task.id', [taskId]);
	const before: CarryLink[] = [];
	for (let fromId = own?.fromId ?? null; fromId !== null;) {
		const [link] = await linksBy(db, jurisdictionId, 'task.id', [fromId]);
		if (!link || before.some(({ id }) => id === link.id)) break;
		before.push(link);
		fromId = link.fromId;
	}
	const after: CarryLink[] = [];
	for (let ids = [taskId]; ids.length > 0;) {
		const links = await linksBy(db, jurisdictionId, 'task.carried_from_id', ids);
		const fresh = links.filter(({ id }) => after.every((known) => known.id !== id));
		after.push(...fresh);
		ids = fresh.map(({ id }) => id);
	}
	return { before, after };
}

async function linksBy(
	db: Db,
	jurisdictionId: string,
	column: 'task.id' | 'task.carried_from_id',
	ids: readonly string[]
): Promise<CarryLink[]> {
	const rows = await db
		.selectFrom('task')
		.innerJoin('plan', (join) =>
			join
				.onRef('plan.jurisdiction_id', '=', 'task.jurisdiction_id')
				.onRef('plan.id', '=', 'task.plan_id')
		)
		.select(['task.id', 'task.plan_id', 'task.number', 'task.due_on', 'task.deadline_text'])
		.select(['task.carried_from_id', 'plan.year'])
		.where('task.jurisdiction_id', '=', jurisdictionId)
		.where(column, 'in', ids)
		.where(inForce('task.batch_id', jurisdictionId))
		.orderBy('plan.year')
		.orderBy('task.id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, planId: row.plan_id, year: row.year, number: row.number },
		...{ dueOn: row.due_on, deadlineText: row.deadline_text, fromId: row.carried_from_id }
	}));
}

import type { Selectable } from 'kysely';
import { isMarkKind, type MarkKind } from '../../domain/report/mark.ts';
import type { Db } from './client.ts';
import type { ObjectionTable } from './tables/notices.ts';

/** 异议: what a unit says against a mark, and what the office answered. */
export type Objection = {
	id: string;
	period: string;
	unitId: string;
	taskId: string;
	mark: MarkKind;
	body: string;
	raisedBy: string | null;
	raisedAt: string;
	answer: string | null;
	/** Null while nobody has answered. */
	accepted: boolean | null;
	answeredBy: string | null;
	answeredAt: string | null;
};

/** Of a month, of one unit or of all; the latest first. */
export async function listObjections(
	db: Db,
	jurisdictionId: string,
	{ period, unitId }: { period?: string; unitId?: string }
): Promise<Objection[]> {
	const rows = await db
		.selectFrom('objection')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.$if(period !== undefined, (query) => query.where('period', '=', period ?? ''))
		.$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId ?? ''))
		.orderBy('raised_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.flatMap(toObjection);
}

/** How many wait for an answer. */
export async function countOpenObjections(db: Db, jurisdictionId: string): Promise<number> {
	const { count } = await db
		.selectFrom('objection')
		.select((of) => of.fn.countAll<number>().as('count'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('accepted', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(count);
}

export async function findObjection(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Objection | undefined> {
	const row = await db
		.selectFrom('objection')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && toObjection(row)[0];
}

type NewObjection = Omit<Objection, 'answer' | 'accepted' | 'answeredBy' | 'answeredAt'>;

export async function insertObjection(
	db: Db,
	jurisdictionId: string,
	objection: NewObjection
): Promise<void> {
	const { id, period, unitId, taskId, mark, body, raisedBy, raisedAt } = objection;
	await db
		.insertInto('objection')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, period, unit_id: unitId, task_id: taskId },
			...{ mark, body, raised_by: raisedBy, raised_at: raisedAt }
		})
		.execute();
}

export async function updateObjectionAnswered(
	db: Db,
	jurisdictionId: string,
	id: string,
	{ answer, accepted, by, at }: { answer: string; accepted: boolean; by: string; at: string }
): Promise<void> {
	await db
		.updateTable('objection')
		.set({ answer, accepted: accepted ? 1 : 0, answered_by: by, answered_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

function toObjection(row: Selectable<ObjectionTable>): Objection[] {
	if (!isMarkKind(row.mark)) return [];
	return [
		{
			...{ id: row.id, period: row.period, unitId: row.unit_id, taskId: row.task_id },
			...{ mark: row.mark, body: row.body, raisedBy: row.raised_by, raisedAt: row.raised_at },
			...{ answer: row.answer, accepted: row.accepted === null ? null : row.accepted === 1 },
			...{ answeredBy: row.answered_by, answeredAt: row.answered_at }
		}
	];
}

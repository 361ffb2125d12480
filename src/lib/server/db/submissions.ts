import type { Db } from './client.ts';

/** What a unit submitted at once, with the number of its receipt. */
export type Submission = {
	id: string;
	key: string;
	period: string;
	unitId: string;
	/** Counts the submissions of the month. */
	number: number;
	submittedBy: string | null;
	submittedAt: string;
	onBehalf: boolean;
};

/** By its id, or by the key of the form that sent it. */
export async function findSubmission(
	db: Db,
	jurisdictionId: string,
	by: { id: string } | { key: string }
): Promise<Submission | undefined> {
	const row = await db
		.selectFrom('submission')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id' in by ? 'id' : 'submit_key', '=', 'id' in by ? by.id : by.key)
		.executeTakeFirst();
	return (
		row && {
			...{ id: row.id, key: row.submit_key, period: row.period, unitId: row.unit_id },
			...{ number: row.number, submittedBy: row.submitted_by, submittedAt: row.submitted_at },
			onBehalf: row.on_behalf === 1
		}
	);
}

/** Keeps one under the next number of its month. */
export async function insertSubmission(
	db: Db,
	jurisdictionId: string,
	submission: Omit<Submission, 'number'>
): Promise<number> {
	const last = await db
		.selectFrom('submission')
		.select((eb) => eb.fn.max('number').as('number'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', '=', submission.period)
		.executeTakeFirst();
	const number = Number(last?.number ?? 0) + 1;
	await db
		.insertInto('submission')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: submission.id, submit_key: submission.key },
			...{ period: submission.period, unit_id: submission.unitId, number },
			...{ submitted_by: submission.submittedBy, submitted_at: submission.submittedAt },
			on_behalf: submission.onBehalf ? 1 : 0
		})
		.execute();
	return number;
}

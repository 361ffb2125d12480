import { sql, type Selectable } from 'kysely';
import type { Db } from './client.ts';
import type { SubmissionTable } from './tables/reports.ts';

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
	return row && toSubmission(row);
}

/** Those that were sent under these keys, in the order of their numbers. */
export async function listSubmissionsByKey(
	db: Db,
	jurisdictionId: string,
	keys: readonly string[]
): Promise<Submission[]> {
	if (keys.length === 0) return [];
	const rows = await db
		.selectFrom('submission')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('submit_key', 'in', keys)
		.orderBy('number')
		.execute();
	return rows.map(toSubmission);
}

/** What a unit submitted in a month, the latest first, each with how many reports it held and how many of them were taken back. */
export async function listSubmissionsOf(
	db: Db,
	jurisdictionId: string,
	{ period, unitId }: { period: string; unitId: string }
): Promise<(Submission & { count: number; withdrawn: number })[]> {
	const rows = await db
		.selectFrom('submission')
		.selectAll('submission')
		.select((eb) => {
			const sent = eb
				.selectFrom('report_version')
				.whereRef('report_version.jurisdiction_id', '=', 'submission.jurisdiction_id')
				.whereRef('report_version.submission_id', '=', 'submission.id');
			return [
				sent.select((of) => of.fn.countAll<number>().as('count')).as('count'),
				sent
					.select((of) => of.fn.count<number>('report_version.withdrawn_at').as('withdrawn'))
					.as('withdrawn')
			];
		})
		.where('submission.jurisdiction_id', '=', jurisdictionId)
		.where('submission.period', '=', period)
		.where('submission.unit_id', '=', unitId)
		.orderBy('submission.number', 'desc')
		.execute();
	return rows.map(({ count, withdrawn, ...row }) => ({
		...toSubmission(row),
		...{ count: Number(count), withdrawn: Number(withdrawn) }
	}));
}

/** The months in which a unit submitted something that has a receipt. */
export async function listReceiptPeriods(
	db: Db,
	jurisdictionId: string,
	unitId: string
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('submission')
		.select('period')
		.distinct()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('unit_id', '=', unitId)
		.execute();
	return new Set(rows.map(({ period }) => period));
}

/** Keeps one under the next number of its month. */
export async function insertSubmission(
	db: Db,
	jurisdictionId: string,
	submission: Omit<Submission, 'number'>
): Promise<number> {
	const next = sql<number>`(select coalesce(max(number), 0) + 1 from submission
		where jurisdiction_id = ${jurisdictionId} and period = ${submission.period})`;
	const { number } = await db
		.insertInto('submission')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: submission.id, submit_key: submission.key },
			...{ period: submission.period, unit_id: submission.unitId, number: next },
			...{ submitted_by: submission.submittedBy, submitted_at: submission.submittedAt },
			on_behalf: submission.onBehalf ? 1 : 0
		})
		.returning('number')
		.executeTakeFirstOrThrow();
	return number;
}

function toSubmission(row: Selectable<SubmissionTable>): Submission {
	return {
		...{ id: row.id, key: row.submit_key, period: row.period, unitId: row.unit_id },
		...{ number: row.number, submittedBy: row.submitted_by, submittedAt: row.submitted_at },
		onBehalf: row.on_behalf === 1
	};
}

import { listAsks } from '../../db/asks.ts';
import type { Db } from '../../db/client.ts';
import { listEvidence, type Evidence } from '../../db/evidence.ts';
import { listVersions, type ReportVersion } from '../../db/report-versions.ts';
import { listReviews, type Review } from '../../db/reviews.ts';
import { listIndicators, listMilestones } from '../../db/task-goals.ts';
import type { QueueRow } from './queue-row.ts';

/** What is read of a report to judge it, beside what the queue tells. */
export type ReviewRead = {
	versions: ReportVersion[];
	/** The earliest first, those that were taken back with them. */
	reviews: Review[];
	evidence: Evidence[];
	milestones: { title: string; doneOn: string | null; isNew: boolean }[];
	readings: { name: string; value: string; target: string; measuredIn: string }[];
	/** 需协调 that was raised with a version, by its instant, where the version itself does not hold it. */
	raised: { body: string; at: string }[];
};

/** Everything about one report of the queue. */
export async function readReview(
	db: Db,
	jurisdictionId: string,
	{ reportId, taskId, unitId, said }: QueueRow & { reportId: string },
	period: string
): Promise<ReviewRead> {
	const ids = [reportId];
	const [versions, reviews, evidence, milestones, indicators, asks] = await Promise.all([
		listVersions(db, jurisdictionId, ids),
		listReviews(db, jurisdictionId, ids),
		listEvidence(db, jurisdictionId, reportId),
		listMilestones(db, jurisdictionId, taskId),
		listIndicators(db, jurisdictionId, taskId),
		listAsks(db, jurisdictionId, { taskId })
	]);
	return {
		versions: versions.get(reportId) ?? [],
		reviews: reviews.get(reportId) ?? [],
		evidence,
		milestones: milestones.map(({ id, title, doneOn }) => ({
			...{ title, doneOn, isNew: (said?.entry[`milestone.${id}`] ?? '') !== '' }
		})),
		readings: indicators.flatMap(({ name, comparison, target, measuredIn, readings }) =>
			readings
				// a figure of the report is the month's; what was entered on a day is not its word
				.filter((each) => each.unitId === unitId && each.period === period && each.readOn === null)
				.map(({ value }) => ({ name, value, target: `${comparison}${target}`, measuredIn }))
		),
		raised: asks
			.filter((ask) => ask.unitId === unitId && ask.kind === 'coordination')
			.map(({ body, addressee, raisedAt }) => ({
				body: addressee === null ? body : `${addressee}：${body}`,
				at: raisedAt
			}))
	};
}

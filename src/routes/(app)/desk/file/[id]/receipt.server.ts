import type { Actor } from '$lib/domain/actor.ts';
import { withdrawalFault } from '$lib/domain/report/withdrawal.ts';
import { listAddressees } from '$lib/server/db/account-notices.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listOpenings } from '$lib/server/db/report-openings.ts';
import { listEveryPeriod } from '$lib/server/db/periods.ts';
import { listReports } from '$lib/server/db/reports.ts';
import { listSubmitted } from '$lib/server/db/submitted-reports.ts';
import { listOfSheet } from '$lib/server/operations/report/file-sheet.ts';
import { filledWords as words } from '$lib/words/filled-sheet.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { receiptWords } from '$lib/words/my.ts';

/** What a list has filed, unit by unit; null where it has filed nothing. */
export async function receiptOf(db: Db, actor: Actor, id: string) {
	const sent = await listOfSheet(db, actor, id);
	const [first] = sent;
	if (!first) return null;
	const { period, submittedAt } = first;
	const { units: names } = await findAuditNames(db, actor.jurisdictionId);
	const month = (await listEveryPeriod(db, actor.jurisdictionId)).find(
		(each) => each.period === period
	);
	const isRecord = month?.recordOnly === true;
	const tag = isRecord ? words.recordTag : words.lateEntry;
	const units = await Promise.all(
		sent.map(async (submission) => {
			const reports = await listSubmitted(db, actor.jurisdictionId, submission.id);
			const ids = reports.map(({ reportId }) => reportId);
			const [standing, openings] = await Promise.all([
				listReports(db, actor.jurisdictionId, { ids }),
				listOpenings(db, actor.jurisdictionId, ids)
			]);
			/** The version that can be taken back, as long as it is the one that was filed here. */
			const takeable = (reportId: string): number | null => {
				const report = standing.find(({ id }) => id === reportId);
				if (!report || !month || report.submittedAt !== submission.submittedAt) return null;
				const seenBy = openings
					.filter((each) => each.reportId === reportId && each.version === report.version)
					.flatMap(({ openedBy, seenBy }) => [openedBy, seenBy]);
				return withdrawalFault(report, seenBy, month) ? null : report.version;
			};
			return {
				unit: names.get(submission.unitId) ?? '',
				number: receiptWords.number(period, submission.number),
				href: `/my/${period}/receipt?id=${submission.id}&unit=${submission.unitId}`,
				reports: reports.map(({ reportId, number, title, lateEntry, withdrawn }) => ({
					...{ reportId, number, title, isWithdrawn: withdrawn !== null },
					version: takeable(reportId),
					tag: lateEntry ? tag : null,
					href: `/desk/review/${reportId}?month=${period}`
				}))
			};
		})
	);
	const count = units.reduce((sum, { reports }) => sum + reports.length, 0);
	const done = words.done(count, units.length, period, isRecord);
	const colleagues = await listAddressees(db, actor.jurisdictionId, { roles: ['office'] });
	const isAlone = colleagues.every((id) => id === actor.id);
	const others = isAlone ? words.doneAlone : words.doneHint;
	const hint = isRecord ? words.doneRecord : others;
	return { period, units, done, hint, isRecord, at: fullInstantText(submittedAt) };
}

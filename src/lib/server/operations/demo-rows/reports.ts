import type { RowsByTable } from '../../db/all-rows.ts';
import type { Ledger } from '../../demo/ledger.ts';
import type { ReportDraftRow } from '../../demo/rows/reports.ts';
import type { Naming } from './district.ts';

type OfReport = { task: string; unit: string; period: string };

/** The months, what was filed in them, and what the office said of it. */
export function reportRows(naming: Naming, ledger: Ledger): RowsByTable {
	const { own, id } = naming;
	const reportId = ({ task, unit, period }: OfReport) => id('report', task, unit, period);
	const reviewId = (review: OfReport & { reviewedAt: string }) =>
		id('review', review.task, review.unit, review.period, review.reviewedAt);
	const pairColumns = ({ task, unit }: { task: string; unit: string }) => ({
		task_id: id('task', task),
		unit_id: id('unit', unit)
	});
	return {
		...periodRows(naming, ledger),
		report: ledger.reports.map((report) => ({
			...own,
			id: reportId(report),
			...pairColumns(report),
			period: report.period,
			state: report.state,
			version: report.version,
			percent: report.percent,
			no_progress: report.noProgress ? 1 : 0,
			has_problem: report.hasProblem ? 1 : 0,
			first_submitted_at: report.firstSubmittedAt,
			submitted_at: report.submittedAt,
			submitted_by: report.submittedBy,
			on_behalf: report.onBehalf ? 1 : 0,
			late_entry: report.lateEntry ? 1 : 0,
			created_at: report.createdAt,
			updated_at: report.updatedAt
		})),
		report_version: ledger.reportVersions.map((version) => ({
			...own,
			report_id: reportId(version),
			version: version.version,
			progress: version.progress,
			problem: version.problem,
			next_step: version.nextStep,
			percent: version.percent,
			status_claim: version.statusClaim,
			no_progress_reason: version.noProgressReason,
			reasons: JSON.stringify(version.reasons),
			saved_by: version.submittedBy,
			saved_at: version.submittedAt,
			submitted_by: version.submittedBy,
			submitted_at: version.submittedAt,
			on_behalf: version.submittedBy === 'office' ? 1 : 0,
			withdrawn_at: version.withdrawnAt
		})),
		report_draft: ledger.reportDrafts.map((draft) => ({
			...own,
			report_id: reportId(draft),
			revision: 1,
			fields: fieldsOf(draft),
			saved_by: draft.savedBy,
			saved_at: draft.savedAt
		})),
		review: ledger.reviews.map((review) => ({
			...own,
			id: reviewId(review),
			report_id: reportId(review),
			version: review.version,
			result: review.result,
			mend_until: review.mendUntil,
			reviewed_by: review.reviewedBy,
			reviewed_at: review.reviewedAt,
			withdrawn_by: review.takenBackBy,
			withdrawn_at: review.takenBackAt
		})),
		review_remark: ledger.reviews.flatMap((review) =>
			review.reasonCode === null
				? []
				: [
						{
							...own,
							review_id: reviewId(review),
							position: 1,
							code: review.reasonCode,
							comment: review.reason
						}
					]
		),
		evidence: ledger.evidence.map((evidence) => ({
			...own,
			id: id('evidence', evidence.task, evidence.unit, evidence.period, evidence.label),
			...pairColumns(evidence),
			report_id: reportId(evidence),
			kind: evidence.kind,
			label: evidence.label,
			reference: evidence.reference,
			added_by: evidence.addedBy,
			added_at: evidence.addedAt
		})),
		ask: ledger.asks.map((ask) => ({
			...own,
			id: id('ask', ask.task, ask.unit, ask.kind, ask.raisedAt),
			...pairColumns(ask),
			kind: ask.kind,
			body: ask.body,
			addressee: ask.addressee,
			raised_period: ask.raisedPeriod,
			raised_at: ask.raisedAt,
			solved_period: ask.solvedPeriod,
			solved_by: ask.solvedBy,
			solved_at: ask.solvedAt
		}))
	};
}

/** As a form would have saved it: every field with the revision in which it was typed. */
function fieldsOf({ words }: ReportDraftRow): string {
	const { progress, problem, nextStep, percent, statusClaim } = words;
	const typed = { progress, problem, nextStep, percent: percent?.toString(), status: statusClaim };
	const fields = Object.entries(typed).filter(([, value]) => value != null);
	return JSON.stringify(Object.fromEntries(fields.map(([name, value]) => [name, [value, 1]])));
}

function periodRows({ own, id }: Naming, { periods, exemptions }: Ledger): RowsByTable {
	return {
		period: periods.map((period) => ({
			...own,
			period: period.period,
			opened_on: period.openedOn,
			opened_by: period.openedBy,
			opened_at: period.openedAt,
			cutoff_on: period.cutoff.on,
			cutoff_at: period.cutoff.at,
			cutoff_basis: JSON.stringify(period.cutoff),
			closed_by: period.closedBy,
			closed_at: period.closedAt
		})),
		period_exception: exemptions.map((exemption) => ({
			...own,
			id: id('exemption', exemption.task, exemption.unit, exemption.period),
			period: exemption.period,
			kind: 'exempt',
			task_id: id('task', exemption.task),
			unit_id: id('unit', exemption.unit),
			reason: exemption.reason,
			granted_by: exemption.grantedBy,
			granted_at: exemption.grantedAt
		}))
	};
}

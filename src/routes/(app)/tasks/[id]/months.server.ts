import type { ReportRemark, ReportStanding } from '$lib/domain/standing.ts';
import { reportStandings } from '$lib/domain/standing.ts';
import type { TaskRole } from '$lib/domain/task.ts';
import type { TaskReport } from '$lib/server/db/task-reports.ts';
import { fullInstantText } from '$lib/words/format.ts';

/** The reports of a task month by month, the latest first, each unit beside the others. */
export function monthsOf(
	reports: readonly TaskReport[],
	units: {
		/** In official order. */
		ids: readonly string[];
		name: (id: string) => string;
		note: (id: string) => string | null;
		/** What a unit has to do in the task; null where it answers for it no more. */
		role: (id: string) => TaskRole | null;
	},
	shown: <Text extends string | null>(text: Text) => Text
) {
	return [...Map.groupBy(reports, ({ period }) => period)].map(([period, own]) => ({
		period,
		reports: own.toSorted(inOrder(units)).map((report) => ({
			...{ id: report.id, unit: units.name(report.unitId), note: units.note(report.unitId) },
			standing: standingOf(report.state),
			...{ percent: report.percent, remark: remarkOf(report), onBehalf: report.onBehalf },
			progress: shown(report.progress),
			problem: shown(report.problem),
			nextStep: shown(report.nextStep),
			noProgressReason: shown(report.noProgressReason),
			filedAt: report.firstSubmittedAt && fullInstantText(report.firstSubmittedAt),
			evidence: report.evidence.map(shown)
		}))
	}));
}

/** Who answers for the task stands before those that support it; among equals the official order. */
function inOrder({ ids, role }: { ids: readonly string[]; role: (id: string) => TaskRole | null }) {
	const place = new Map(ids.map((id, index) => [id, index]));
	const rank = ({ unitId }: TaskReport) => {
		const own = role(unitId);
		return own === null ? roleOrder.length : roleOrder.indexOf(own);
	};
	return (a: TaskReport, b: TaskReport) =>
		rank(a) - rank(b) || (place.get(a.unitId) ?? ids.length) - (place.get(b.unitId) ?? ids.length);
}

const roleOrder: readonly TaskRole[] = ['lead', 'responsible', 'support'];

function remarkOf({ recordOnly, lateEntry }: TaskReport): ReportRemark | undefined {
	if (recordOnly) return 'record';
	return lateEntry ? 'lateEntry' : undefined;
}

function standingOf(state: string): ReportStanding {
	return reportStandings.find((standing) => standing === state) ?? 'submitted';
}

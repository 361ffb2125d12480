import type { ReportStanding } from '$lib/domain/standing.ts';
import { reportStandings } from '$lib/domain/standing.ts';
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
	},
	shown: <Text extends string | null>(text: Text) => Text
) {
	return [...Map.groupBy(reports, ({ period }) => period)].map(([period, own]) => ({
		period,
		reports: own.toSorted(inOrder(units.ids)).map((report) => ({
			...{ id: report.id, unit: units.name(report.unitId), note: units.note(report.unitId) },
			standing: standingOf(report.state),
			...{ percent: report.percent, lateEntry: report.lateEntry, onBehalf: report.onBehalf },
			progress: shown(report.progress),
			problem: shown(report.problem),
			nextStep: shown(report.nextStep),
			noProgressReason: shown(report.noProgressReason),
			filedAt: report.firstSubmittedAt && fullInstantText(report.firstSubmittedAt),
			evidence: report.evidence.map(shown)
		}))
	}));
}

function inOrder(ids: readonly string[]) {
	const place = new Map(ids.map((id, index) => [id, index]));
	return (a: TaskReport, b: TaskReport) =>
		(place.get(a.unitId) ?? ids.length) - (place.get(b.unitId) ?? ids.length);
}

function standingOf(state: string): ReportStanding {
	return reportStandings.find((standing) => standing === state) ?? 'submitted';
}

import { listReports } from '$lib/server/db/reports.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { unitsAsked } from '$lib/server/operations/report/issue-workbooks.ts';
import { monthHere } from '../month-here.server.ts';
import type { PageServerLoad } from './$types';

/** Every unit that files in a month, with its 填报表. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, period, opened, now } = await monthHere(locals, url);
	if (!period) return { month: null };
	const { jurisdictionId } = actor;
	const [asked, units, reports] = await Promise.all([
		unitsAsked(locals.db, jurisdictionId, period, now),
		listUnits(locals.db, jurisdictionId),
		listReports(locals.db, jurisdictionId, { period: period.period })
	]);
	const filed = new Set(
		reports
			.filter(({ state }) => state === 'submitted' || state === 'approved')
			.map(({ taskId, unitId }) => `${taskId} ${unitId}`)
	);
	const at = opened.findIndex((each) => each.period === period.period);
	return {
		month: {
			period: period.period,
			units: units
				.filter(({ id }) => asked.has(id))
				.map(({ id, name }) => ({
					...{ id, name, reports: asked.get(id)?.length ?? 0 },
					filed: (asked.get(id) ?? []).filter((pair) => filed.has(`${pair.taskId} ${pair.unitId}`))
						.length
				})),
			previous: opened[at - 1]?.period ?? null,
			following: opened[at + 1]?.period ?? null
		}
	};
};

import type { Db } from '$lib/server/db/client.ts';
import { listReports } from '$lib/server/db/reports.ts';
import { listSubmissionsOf } from '$lib/server/db/submissions.ts';
import { listSubmitted } from '$lib/server/db/submitted-reports.ts';
import type { Checked } from '$lib/server/operations/report/submit-reports.ts';

type Asked = {
	jurisdictionId: string;
	unitId: string;
	period: string;
	reports: readonly Checked[];
};

/**
 * Where everything that this window asks for went from elsewhere meanwhile, the latest submission with
 * something of it; null where something is still to go, what was returned since among it.
 */
export async function sentAlready(
	db: Db,
	{ jurisdictionId, unitId, period, reports }: Asked
): Promise<string | null> {
	if (reports.length === 0) return null;
	const taskIds = reports.map(({ taskId }) => taskId);
	const kept = await listReports(db, jurisdictionId, { period, taskIds });
	const ids = reports.map(
		({ taskId, unitId }) =>
			kept.find((each) => each.taskId === taskId && each.unitId === unitId && isThere(each))?.id
	);
	if (ids.includes(undefined)) return null;
	for (const { id } of await listSubmissionsOf(db, jurisdictionId, { period, unitId })) {
		const sent = await listSubmitted(db, jurisdictionId, id);
		if (sent.some(({ reportId, withdrawn }) => withdrawn === null && ids.includes(reportId)))
			return id;
	}
	return null;
}

function isThere({ state }: { state: string }): boolean {
	return state === 'submitted' || state === 'approved';
}

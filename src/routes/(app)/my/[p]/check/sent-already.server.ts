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
 * The submission with which everything that this window asks for went from another one meanwhile; null
 * where something of it is still to go.
 */
export async function sentAlready(
	db: Db,
	{ jurisdictionId, unitId, period, reports }: Asked
): Promise<string | null> {
	const [last] = await listSubmissionsOf(db, jurisdictionId, { period, unitId });
	if (!last || reports.length === 0) return null;
	const sent = await listSubmitted(db, jurisdictionId, last.id);
	const own = sent.filter(
		(each) =>
			each.withdrawn === null &&
			reports.some(({ taskId, unitId }) => taskId === each.taskId && unitId === each.unitId)
	);
	if (own.length < reports.length) return null;
	const stand = await listReports(db, jurisdictionId, { ids: own.map(({ reportId }) => reportId) });
	// what was returned since is to be sent again
	const isThere = stand.every(({ state }) => state === 'submitted' || state === 'approved');
	return isThere ? last.id : null;
}

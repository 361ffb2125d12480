import type { PairFacts } from '../../domain/figures/pair-facts.ts';
import type { Db } from './client.ts';
import { idsInARow } from './id.ts';
import { insertAll } from './insert-all.ts';

/** SQLite binds at most 32,766 values. */
const mostIds = 20_000;

/**
 * Of what a month asked for, everything that was never submitted is missing: a report that somebody began
 * keeps its draft, and one that nobody began is made. The rows are given back as they are now.
 */
export async function upsertMissing(
	db: Db,
	jurisdictionId: string,
	period: string,
	rows: readonly PairFacts[],
	now: string
): Promise<PairFacts[]> {
	const next = idsInARow();
	const marked = rows.map((row) =>
		row.firstSubmittedAt === null
			? { ...row, state: 'missing', made: row.reportId === null, reportId: row.reportId ?? next() }
			: { ...row, made: false }
	);
	const missing = marked.filter(({ firstSubmittedAt }) => firstSubmittedAt === null);
	const begun = missing.flatMap(({ reportId, made }) => (made || !reportId ? [] : [reportId]));
	for (let from = 0; from < begun.length; from += mostIds) {
		await db
			.updateTable('report')
			.set({ state: 'missing', updated_at: now })
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('id', 'in', begun.slice(from, from + mostIds))
			.execute();
	}
	await insertAll(
		db,
		'report',
		missing
			.filter(({ made }) => made)
			.map(({ reportId, taskId, unitId }) => ({
				...{ jurisdiction_id: jurisdictionId, id: reportId ?? '', task_id: taskId },
				...{ unit_id: unitId, period, state: 'missing', version: 0 },
				...{ created_at: now, updated_at: now }
			}))
	);
	return marked.map(({ made: _, ...row }) => row);
}

import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';

type Of = { taskId: string; unitId: string; period: string };
type By = { by: string; at: string };

/**
 * The readings of a unit's report of a month: those that stand there are replaced, so that a report that
 * is withdrawn or submitted anew leaves none behind.
 */
export async function replaceReadings(
	trx: Db,
	jurisdictionId: string,
	{ unitId, period, indicatorIds }: Omit<Of, 'taskId'> & { indicatorIds: readonly string[] },
	readings: readonly { indicatorId: string; value: string }[],
	{ by, at }: By
): Promise<void> {
	if (indicatorIds.length === 0) return;
	await trx
		.deleteFrom('indicator_reading')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('indicator_id', 'in', indicatorIds)
		.where('unit_id', '=', unitId)
		.where('period', '=', period)
		.where('read_on', 'is', null)
		.execute();
	await insertAll(
		trx,
		'indicator_reading',
		readings
			.filter(({ indicatorId }) => indicatorIds.includes(indicatorId))
			.map(({ indicatorId, value }) => ({
				...{ jurisdiction_id: jurisdictionId, id: newId(), indicator_id: indicatorId },
				...{ unit_id: unitId, period, read_on: null, value, read_by: by, read_at: at }
			}))
	);
}

/** 阶段目标 that a report says are reached, as of a day. */
export async function updateMilestonesReached(
	trx: Db,
	jurisdictionId: string,
	ids: readonly string[],
	{ on, by, at }: By & { on: string }
): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.updateTable('milestone')
		.set({ done_on: on, done_by: by, done_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.where('done_on', 'is', null)
		.execute();
}

/** Takes back what a report reached at a moment: somebody else's word stays. */
export async function updateMilestonesOpen(
	trx: Db,
	jurisdictionId: string,
	ids: readonly string[],
	at: string
): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.updateTable('milestone')
		.set({ done_on: null, done_by: null, done_at: null })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.where('done_at', '=', at)
		.execute();
}

export type NewAsk = Of & {
	kind: 'problem' | 'coordination';
	body: string;
	addressee: string | null;
};

/** What a unit raises; a pair has one open item of a kind, which goes on from month to month. */
export async function insertAsks(
	trx: Db,
	jurisdictionId: string,
	asks: readonly NewAsk[],
	lines: { unitIds: readonly string[] },
	at: string
): Promise<void> {
	for (const { taskId, unitId, period, kind, body, addressee } of asks) {
		const open = await trx
			.selectFrom('ask')
			.select('id')
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', '=', taskId)
			.where('unit_id', 'in', lines.unitIds)
			.where('kind', '=', kind)
			.where('solved_at', 'is', null)
			.limit(1)
			.executeTakeFirst();
		if (open) continue;
		await trx
			.insertInto('ask')
			.values({
				...{ jurisdiction_id: jurisdictionId, id: newId(), task_id: taskId, unit_id: unitId },
				...{ kind, body, addressee, raised_period: period, raised_at: at }
			})
			.execute();
	}
}

/** Takes back what a report raised at a moment, where nobody has solved it since. */
export async function deleteAsksRaised(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId }: Omit<Of, 'period'>,
	at: string
): Promise<void> {
	await trx
		.deleteFrom('ask')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', '=', unitId)
		.where('raised_at', '=', at)
		.where('solved_at', 'is', null)
		.execute();
}

type Solved = {
	taskId: string;
	unitIds: readonly string[];
	period: string;
	asksAgain: boolean;
};

/**
 * What a pair has open is solved by a report that says there is nothing any more: problems up to its
 * month, and of earlier months what it asked others for, unless it asks again.
 */
export async function updateAsksSolved(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitIds, period, asksAgain }: Solved,
	{ by, at }: By
): Promise<void> {
	await trx
		.updateTable('ask')
		.set({ solved_period: period, solved_by: by, solved_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', 'in', unitIds)
		.where('solved_at', 'is', null)
		.where((eb) =>
			eb.or([
				eb.and([eb('kind', '=', 'problem'), eb('raised_period', '<=', period)]),
				...(asksAgain
					? []
					: [eb.and([eb('kind', '<>', 'problem'), eb('raised_period', '<', period)])])
			])
		)
		.execute();
}

/** What an approval had solved is open again once that is taken back. */
export async function updateAsksReopened(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitIds }: { taskId: string; unitIds: readonly string[] },
	solvedAt: string
): Promise<void> {
	await trx
		.updateTable('ask')
		.set({ solved_period: null, solved_by: null, solved_at: null })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', 'in', unitIds)
		.where('solved_at', '=', solvedAt)
		.execute();
}

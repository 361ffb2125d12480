import type { MonthFigures } from '../../domain/figures/month-figures.ts';
import type { FrozenPair } from '../../domain/figures/pair-facts.ts';
import type { Settings } from '../../domain/setting.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';

/** The rules that a snapshot was computed with. */
export type FrozenRules = Partial<Settings> & Pick<Settings, 'timelyBy'>;

/** A snapshot without its rows: the closing of a month (correction 0), or a 更正. */
export type Snapshot = {
	id: string;
	period: string;
	correction: number;
	correctsId: string | null;
	reason: string | null;
	rules: FrozenRules;
	figures: MonthFigures;
	takenBy: string | null;
	takenAt: string;
};

/** The snapshots of a month, or of all months, in their order. */
export async function listSnapshots(
	db: Db,
	jurisdictionId: string,
	period: string | null = null
): Promise<Snapshot[]> {
	const rows = await db
		.selectFrom('snapshot')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.$if(period !== null, (query) => query.where('period', '=', period ?? ''))
		.orderBy('period')
		.orderBy('correction')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, period: row.period, correction: row.correction },
		...{ correctsId: row.corrects_id, reason: row.reason },
		rules: JSON.parse(row.rules) as FrozenRules,
		figures: JSON.parse(row.figures) as MonthFigures,
		...{ takenBy: row.taken_by, takenAt: row.taken_at }
	}));
}

/** The one that stands: the last correction; undefined while a month was never closed. */
export async function findLastSnapshot(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<Snapshot | undefined> {
	return (await listSnapshots(db, jurisdictionId, period)).at(-1);
}

/** The expected reports that a snapshot counted, in no order; of one unit only. */
export async function listFrozenPairs(
	db: Db,
	jurisdictionId: string,
	snapshotId: string,
	unitId: string | null = null
): Promise<FrozenPair[]> {
	const rows = await db
		.selectFrom('snapshot_row')
		.select('facts')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('snapshot_id', '=', snapshotId)
		.where('kind', '=', 'pair')
		.$if(unitId !== null, (query) => query.where('row_key', 'like', `% ${unitId}`))
		.execute();
	return rows.map(({ facts }) => JSON.parse(facts) as FrozenPair);
}

export async function insertSnapshot(
	db: Db,
	jurisdictionId: string,
	taken: Omit<Snapshot, 'id'> & { id?: string },
	pairs: readonly FrozenPair[]
): Promise<string> {
	const { id = newId() } = taken;
	const own = { jurisdiction_id: jurisdictionId };
	await db
		.insertInto('snapshot')
		.values({
			...{ ...own, id, period: taken.period, correction: taken.correction },
			...{ corrects_id: taken.correctsId, reason: taken.reason },
			...{ rules: JSON.stringify(taken.rules), figures: JSON.stringify(taken.figures) },
			...{ taken_by: taken.takenBy, taken_at: taken.takenAt }
		})
		.execute();
	await insertAll(
		db,
		'snapshot_row',
		pairs.map((pair) => ({
			...{ ...own, snapshot_id: id, kind: 'pair', row_key: `${pair.taskId} ${pair.unitId}` },
			facts: JSON.stringify(pair)
		}))
	);
	return id;
}

import { sql, type Selectable, type SqlBool, type Updateable } from 'kysely';
import {
	batchStates,
	unfinishedStates,
	type BatchState,
	type SourceKind
} from '../../domain/list/batch.ts';
import type { Db } from './client.ts';
import type { ImportBatchTable } from './tables/imports.ts';

export type ImportBatch = ReturnType<typeof toBatch>;

export type NewBatch = {
	id: string;
	fileName: string;
	sourceKind: SourceKind;
	sha256: string;
	size: number;
	createdBy: string | null;
	createdAt: string;
};

export async function insertBatch(db: Db, jurisdictionId: string, batch: NewBatch): Promise<void> {
	await db
		.insertInto('import_batch')
		.values({
			jurisdiction_id: jurisdictionId,
			id: batch.id,
			state: 'reading',
			file_name: batch.fileName,
			source_kind: batch.sourceKind,
			source_sha256: batch.sha256,
			source_size: batch.size,
			created_by: batch.createdBy,
			created_at: batch.createdAt,
			updated_at: batch.createdAt
		})
		.execute();
}

export async function findBatch(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<ImportBatch | undefined> {
	const row = await db
		.selectFrom('import_batch')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && toBatch(row);
}

export type BatchFilter = { states?: readonly BatchState[]; from?: number; most?: number };

/** What was imported and what waits, the latest first. */
export async function listBatches(
	db: Db,
	jurisdictionId: string,
	{ states = batchStates, from = 0, most = 1_000_000 }: BatchFilter = {}
): Promise<ImportBatch[]> {
	const rows = await db
		.selectFrom('import_batch')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('state', 'in', states)
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.limit(most)
		.offset(from)
		.execute();
	return rows.map(toBatch);
}

export type BatchSource = Awaited<ReturnType<typeof listSources>>[number];

/** Of which list each import is that is in the ledger or on its way, without what was read of it. */
export async function listSources(db: Db, jurisdictionId: string) {
	const rows = await db
		.selectFrom('import_batch')
		.select(['id', 'state', 'file_name', 'source_sha256', 'sheet', 'title_year'])
		.select(['created_at', 'committed_at', 'counts'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('state', 'in', [...unfinishedStates, 'committed'])
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, state: row.state, fileName: row.file_name, sha256: row.source_sha256 },
		...{ sheet: row.sheet, titleYear: row.title_year, counts: row.counts },
		...{ createdAt: row.created_at, committedAt: row.committed_at }
	}));
}

export async function countBatches(
	db: Db,
	jurisdictionId: string,
	states: readonly BatchState[] = batchStates
): Promise<number> {
	const { count } = await db
		.selectFrom('import_batch')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('state', 'in', states)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Where a batch is and who is at it, without what was read of it. */
export type BatchPlace = ReturnType<typeof toPlace>;

/** In every district: the drafts that nobody has touched since a moment. */
export async function listDraftsBefore(db: Db, moment: string): Promise<BatchPlace[]> {
	const rows = await db
		.selectFrom('import_batch')
		.select(placeColumns)
		.where('state', 'in', ['reading', 'draft', 'refused'])
		.where((eb) => eb(eb.fn.coalesce('updated_at', 'created_at'), '<', moment))
		.orderBy('id')
		.execute();
	return rows.map(toPlace);
}

/**
 * In every district: what a process that died may have left behind. A batch that is being staged, and
 * of those undone only the ones of which a row is still there.
 */
export async function listLeftOver(db: Db): Promise<BatchPlace[]> {
	const brought = sql.join(
		(['task', 'section', 'plan', 'unit'] as const).map(
			(table) => sql`exists (select 1 from ${sql.table(table)} as brought
				where brought.jurisdiction_id = import_batch.jurisdiction_id
				and brought.batch_id = import_batch.id)`
		),
		sql` or `
	);
	const rows = await db
		.selectFrom('import_batch')
		.select(placeColumns)
		.where(sql<SqlBool>`(state = 'staging' or (state = 'undone' and (${brought})))`)
		.orderBy('id')
		.execute();
	return rows.map(toPlace);
}

const placeColumns = [
	...(['jurisdiction_id', 'id', 'state', 'staged_by', 'updated_at', 'created_at'] as const)
] as const;

function toPlace(row: Pick<Selectable<ImportBatchTable>, (typeof placeColumns)[number]>) {
	return {
		jurisdictionId: row.jurisdiction_id,
		id: row.id,
		state: row.state,
		stagedBy: row.staged_by,
		updatedAt: row.updated_at ?? row.created_at
	};
}

export type BatchChange = Partial<
	Omit<
		ImportBatch,
		'id' | 'version' | 'createdAt' | 'createdBy' | 'sourceKind' | 'sha256' | 'size' | 'stagedBy'
	>
>;

/**
 * Changes what is named; whoever has the batch on a screen finds a new version. One that was given up
 * stays so, also where a process was still reading it.
 */
export async function updateBatch(
	db: Db,
	jurisdictionId: string,
	id: string,
	change: BatchChange
): Promise<void> {
	const set: Updateable<ImportBatchTable> = columnsOf(change);
	await db
		.updateTable('import_batch')
		.set((eb) => ({ ...set, version: eb('version', '+', 1) }))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('state', '<>', 'dropped')
		.execute();
}

export type Move = {
	from: readonly BatchState[];
	to: BatchState;
	at: string;
	/** The process that works on it from now on. */
	by?: string | null;
};

/** Takes a batch from one state to another; false where somebody else was quicker. */
export async function updateBatchState(
	db: Db,
	jurisdictionId: string,
	id: string,
	{ from, to, at, by = null }: Move
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('import_batch')
		.set((eb) => ({ state: to, staged_by: by, updated_at: at, version: eb('version', '+', 1) }))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('state', 'in', from)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

function toBatch(row: Selectable<ImportBatchTable>) {
	return {
		id: row.id,
		state: row.state,
		fileName: row.file_name,
		sourceKind: row.source_kind ?? 'file',
		sourceForm: row.source_form,
		sha256: row.source_sha256,
		size: row.source_size,
		sheet: row.sheet,
		planId: row.plan_id,
		titleYear: row.title_year,
		planStartsOn: row.plan_starts_on,
		stagedBy: row.staged_by,
		/** JSON of what the pages show, of the cells' account and of what a person has decided. */
		reading: row.reading,
		counts: row.counts,
		decisions: row.decisions,
		version: row.version,
		createdBy: row.created_by,
		createdAt: row.created_at,
		updatedAt: row.updated_at ?? row.created_at,
		committedBy: row.committed_by,
		committedAt: row.committed_at,
		undoneBy: row.undone_by,
		undoneAt: row.undone_at
	};
}

function columnsOf(change: BatchChange): Updateable<ImportBatchTable> {
	const names = {
		...({ state: 'state', fileName: 'file_name', sourceForm: 'source_form' } as const),
		...({ sheet: 'sheet', planId: 'plan_id', titleYear: 'title_year' } as const),
		...({ planStartsOn: 'plan_starts_on', reading: 'reading', counts: 'counts' } as const),
		...({ decisions: 'decisions', updatedAt: 'updated_at' } as const),
		...({ committedBy: 'committed_by', committedAt: 'committed_at' } as const),
		...({ undoneBy: 'undone_by', undoneAt: 'undone_at' } as const)
	};
	return Object.fromEntries(
		Object.entries(names).flatMap(([field, column]) => {
			const value: unknown = Reflect.get(change, field);
			return value === undefined ? [] : [[column, value]];
		})
	);
}

/** The files of imports, for a history that says where a value came from. */
export async function findFileNames(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('import_batch')
		.select(['id', 'file_name'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map(({ id, file_name }) => [id, file_name]));
}

/** Those of the batches that were taken back. */
export async function listUndoneBatches(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<string[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('import_batch')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.where('state', '=', 'undone')
		.execute();
	return rows.map(({ id }) => id);
}

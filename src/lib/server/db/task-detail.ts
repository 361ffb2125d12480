import type { TaskState } from '../../domain/task.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

/** What the ledger holds of one task beside its row: where it came from and what the list said. */
export type TaskDetail = {
	id: string;
	planId: string;
	state: TaskState;
	addedOn: string;
	importedProgress: string | null;
	importedProblem: string | null;
	/** Columns of the list that mean nothing to us, under their headings. */
	extra: Record<string, string>;
	source: {
		batchId: string;
		sheet: string | null;
		row: number | null;
		cells: Record<string, string>;
	} | null;
	createdAt: string;
	version: number;
};

/** One task; undefined where there is none, or only in a list that is not committed. */
export async function findTaskDetail(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<TaskDetail | undefined> {
	const row = await db
		.selectFrom('task')
		.select([
			...(['id', 'plan_id', 'state', 'added_on', 'imported_progress', 'imported_problem'] as const),
			...(['extra', 'batch_id', 'source_sheet', 'source_row', 'source_cells'] as const),
			...(['created_at', 'version'] as const)
		])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where(inForce('batch_id', jurisdictionId))
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		...{ id: row.id, planId: row.plan_id, state: row.state, addedOn: row.added_on },
		...{ importedProgress: row.imported_progress, importedProblem: row.imported_problem },
		extra: textsIn(row.extra),
		source:
			row.batch_id === null
				? null
				: {
						...{ batchId: row.batch_id, sheet: row.source_sheet, row: row.source_row },
						cells: textsIn(row.source_cells)
					},
		createdAt: row.created_at,
		version: row.version
	};
}

function textsIn(json: string | null): Record<string, string> {
	const value: unknown = JSON.parse(json ?? '{}');
	if (typeof value !== 'object' || value === null) return {};
	return Object.fromEntries(
		Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	);
}

import { isAnySkipped, type CellEdit, type FillPlan, type Skipped } from './fill-plan.ts';

/** Edits that are to be saved together and are not yet: on their way, waiting, or refused. */
export type Batch = {
	id: number;
	edits: readonly CellEdit[];
	reason: string;
	/** Somebody has seen what it changes and wants it. */
	agreed: boolean;
	/** What the fill was, where it was more than a cell; a refresh forgets it. */
	size: { rows: number; columns: number };
	skipped: Skipped | null;
	/** Why the server does not take it, by the place of the edit. */
	refusals: readonly { at: number | null; message: string }[];
};

export function batchOf(id: number, { edits, rows, columns, skipped }: FillPlan): Batch {
	const size = { rows, columns };
	return { id, edits, reason: '', agreed: false, size, skipped, refusals: [] };
}

/**
 * Another batch behind those that wait. A cell that is typed again leaves the older ones: what counts
 * is the last text, and it is compared with what the server last told.
 */
export function withBatch(batches: readonly Batch[], batch: Batch): Batch[] {
	return [...withoutCells(batches, batch.edits), batch];
}

/** The batches without these cells; one that has no cell left is gone. */
export function withoutCells(
	batches: readonly Batch[],
	cells: readonly Pick<CellEdit, 'taskId' | 'field'>[]
): Batch[] {
	const keys = new Set(cells.map(keyOf));
	return batches.flatMap((batch) => {
		const kept = batch.edits.flatMap((edit, at) => (keys.has(keyOf(edit)) ? [] : [at]));
		if (kept.length === batch.edits.length) return [batch];
		return kept.length === 0 ? [] : [onlyAt(batch, kept)];
	});
}

/** The edits at these places, with what is said of them. */
export function onlyAt(batch: Batch, places: readonly number[]): Batch {
	return {
		...batch,
		edits: places.flatMap((at) => batch.edits[at] ?? []),
		refusals: batch.refusals.flatMap((refusal) => {
			const at = refusal.at === null ? null : places.indexOf(refusal.at);
			return at === -1 ? [] : [{ ...refusal, at }];
		})
	};
}

export function keyOf({ taskId, field }: Pick<CellEdit, 'taskId' | 'field'>): string {
	return `${taskId} ${field}`;
}

export function countCells(batches: readonly Batch[]): number {
	return batches.reduce((sum, { edits }) => sum + edits.length, 0);
}

export function countRows({ edits }: Pick<Batch, 'edits'>): number {
	return new Set(edits.map(({ taskId }) => taskId)).size;
}

/** Whether somebody should see it before it is written: several rows, or something is left out. */
export function isWide(batch: Batch): boolean {
	return countRows(batch) > 1 || (batch.skipped !== null && isAnySkipped(batch.skipped));
}

function countFields(edits: readonly CellEdit[]): number {
	return new Set(edits.map(({ field }) => field)).size;
}

/** What is to be shown of them in each cell. */
export function textsOf(batches: readonly Batch[]): ReadonlyMap<string, CellEdit> {
	return new Map(batches.flatMap(({ edits }) => edits.map((edit) => [keyOf(edit), edit])));
}

/** Cells that the server does not take, and why. */
export function refusedIn(batches: readonly Batch[]): { edit: CellEdit; message: string }[] {
	return batches.flatMap(({ edits, refusals }) =>
		refusals.flatMap(({ at, message }) => {
			const edit = edits[at ?? 0];
			return edit ? [{ edit, message }] : [];
		})
	);
}

/** What a tab kept of them over a refresh; they wait again. */
export function batchesIn(kept: unknown): Batch[] {
	if (!Array.isArray(kept)) return [];
	return kept.flatMap((batch: unknown, id): Batch[] => {
		if (typeof batch !== 'object' || batch === null) return [];
		const { edits, reason, agreed }: Record<string, unknown> = { ...batch };
		const own = editsIn(edits);
		const why = typeof reason === 'string' ? reason : '';
		if (own.length === 0) return [];
		const size = { rows: countRows({ edits: own }), columns: countFields(own) };
		const rest = { agreed: agreed === true, size, skipped: null, refusals: [] };
		return [{ id: -1 - id, edits: own, reason: why, ...rest }];
	});
}

/** What of a value that was kept are edits of cells. */
export function editsIn(kept: unknown): CellEdit[] {
	return Array.isArray(kept) ? kept.filter(isEdit) : [];
}

function isEdit(kept: unknown): kept is CellEdit {
	if (typeof kept !== 'object' || kept === null) return false;
	const texts: Record<string, unknown> = { ...kept };
	return ['taskId', 'field', 'from', 'to'].every((name) => typeof texts[name] === 'string');
}

import type { Generated } from 'kysely';
import type { BatchState, SourceKind } from '../../../domain/list/batch.ts';

export interface ImportBatchTable {
	jurisdiction_id: string;
	id: string;
	state: BatchState;
	form: string | null;
	file_name: string;
	source_sha256: string | null;
	sheet: string | null;
	plan_id: string | null;
	counts: string | null;
	decisions: string | null;
	created_by: string | null;
	created_at: string;
	committed_by: string | null;
	committed_at: string | null;
	undone_by: string | null;
	undone_at: string | null;
	source_kind: SourceKind | null;
	source_form: string | null;
	source_size: number | null;
	reading: string | null;
	title_year: number | null;
	plan_starts_on: string | null;
	staged_by: string | null;
	version: Generated<number>;
	updated_at: string | null;
}

export interface ImportPartTable {
	jurisdiction_id: string;
	batch_id: string;
	position: number;
	row_count: number;
	packed: string;
}

export interface ImportBeforeTable {
	jurisdiction_id: string;
	batch_id: string;
	position: number;
	noun: string;
	object_id: string;
	before: string | null;
}

export interface ColumnSynonymTable {
	jurisdiction_id: string;
	heading: string;
	field: string;
	batch_id: string | null;
	created_by: string | null;
	created_at: string;
}

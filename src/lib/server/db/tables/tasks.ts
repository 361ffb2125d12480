import type { Generated } from 'kysely';
import type { TaskRole, TaskState } from '../../../domain/task.ts';
import type { Flag } from './flag.ts';

export interface TaskTable {
	jurisdiction_id: string;
	id: string;
	plan_id: string;
	section_id: string | null;
	number: string;
	position: number;
	measure: string;
	title: string;
	deadline_text: string | null;
	due_on: string | null;
	original_due_on: string | null;
	ongoing: Generated<Flag>;
	added_on: string;
	state: TaskState;
	imported_progress: string | null;
	imported_problem: string | null;
	extra: string | null;
	batch_id: string | null;
	source_sheet: string | null;
	source_row: number | null;
	source_rows: number | null;
	source_cells: string | null;
	carried_from_id: string | null;
	split_from_id: string | null;
	merged_into_id: string | null;
	version: Generated<number>;
	created_at: string;
	updated_at: string;
}

export interface TaskUnitTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	unit_id: string;
	role: TaskRole;
	printed: string;
	note: string | null;
	position: number;
	must_file: Flag | null;
	since_on: string;
	until_on: string | null;
	acknowledged_by: string | null;
	acknowledged_at: string | null;
	last_acknowledged_at: Generated<string | null>;
}

export interface TaskCollectiveTable {
	jurisdiction_id: string;
	task_id: string;
	position: number;
	role: TaskRole;
	printed: string;
}

export interface ContactTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	unit_id: string | null;
	role: string;
	name: string;
	phone: string | null;
	account_id: string | null;
	position: number;
	since_on: string | null;
	until_on: string | null;
	source_cell: string | null;
}

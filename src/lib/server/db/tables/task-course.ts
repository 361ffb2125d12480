import type { Generated } from 'kysely';
import type { ClaimState } from '../../../domain/claim.ts';
import type { TaskState } from '../../../domain/task.ts';
import type { Flag } from './flag.ts';

export interface TaskStateChangeTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	state: TaskState;
	since_on: string;
	reason: string | null;
	document: string | null;
	changed_by: string | null;
	changed_at: string;
}

export interface DeadlineChangeTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	due_on: string | null;
	ongoing: Flag;
	since_on: string;
	reason: string | null;
	document: string | null;
	changed_by: string | null;
	changed_at: string;
}

export interface DoneClaimTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	unit_id: string | null;
	state: ClaimState;
	done_on: string;
	claimed_by: string | null;
	claimed_at: string;
	decided_on: string | null;
	decided_by: string | null;
	decided_at: string | null;
	reason: string | null;
	voided_on: string | null;
	voided_by: string | null;
	voided_at: string | null;
	summary: Generated<string | null>;
}

export interface MilestoneTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	position: number;
	title: string;
	due_on: string | null;
	aspirational: Generated<Flag>;
	done_on: string | null;
	done_by: string | null;
	done_at: string | null;
}

export interface IndicatorTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	position: number;
	name: string;
	comparison: string;
	target: string;
	measured_in: string;
	due_on: string | null;
	baseline: string | null;
}

export interface IndicatorReadingTable {
	jurisdiction_id: string;
	id: string;
	indicator_id: string;
	unit_id: string | null;
	period: string;
	read_on: string | null;
	value: string;
	note: string | null;
	read_by: string | null;
	read_at: string;
}

import type { Generated } from 'kysely';

export interface TaskActTable {
	jurisdiction_id: string;
	id: string;
	verb: string;
	made_by: string | null;
	made_at: string;
	undoes_id: string | null;
	undone_by_id: string | null;
}

export interface TaskActBeforeTable {
	jurisdiction_id: string;
	act_id: string;
	task_id: string;
	before: string | null;
	version_after: number | null;
}

export interface ExtensionRequestTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	unit_id: string;
	state: string;
	asked_due_on: string;
	reason: string;
	asked_by: string | null;
	asked_at: string;
	granted_due_on: string | null;
	note: string | null;
	decided_by: string | null;
	decided_at: string | null;
	seen_by: Generated<string | null>;
	seen_at: Generated<string | null>;
}

export interface TaskNoticeTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	unit_id: string;
	kind: string;
	told_by: string | null;
	told_at: string;
	seen_by: string | null;
	seen_at: string | null;
}

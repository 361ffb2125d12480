import type { Generated } from 'kysely';

export interface PeriodTable {
	jurisdiction_id: string;
	period: string;
	opened_on: string;
	opened_by: string | null;
	opened_at: string;
	cutoff_on: string;
	cutoff_at: string;
	cutoff_basis: string;
	closed_by: string | null;
	closed_at: string | null;
	/** 1: kept for the record, and asked of nobody. */
	record_only: Generated<number>;
}

export interface PeriodExceptionTable {
	jurisdiction_id: string;
	id: string;
	period: string;
	kind: string;
	unit_id: string | null;
	task_id: string | null;
	until_at: string | null;
	reason: string;
	granted_by: string | null;
	granted_at: string;
	ended_at: string | null;
}

import type { Generated } from 'kysely';

export interface SnapshotTable {
	jurisdiction_id: string;
	id: string;
	period: string;
	correction: Generated<number>;
	corrects_id: string | null;
	reason: string | null;
	rules: string;
	figures: string;
	taken_by: string | null;
	taken_at: string;
}

export interface SnapshotRowTable {
	jurisdiction_id: string;
	snapshot_id: string;
	kind: string;
	row_key: string;
	facts: string;
}

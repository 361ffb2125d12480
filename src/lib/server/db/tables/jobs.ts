import type { Generated } from 'kysely';

export interface JobTable {
	jurisdiction_id: string;
	id: string;
	kind: string;
	state: string;
	input: string;
	done: Generated<number>;
	total: number | null;
	step: string | null;
	result: string | null;
	failure: string | null;
	leased_by: string | null;
	leased_until: string | null;
	created_by: string | null;
	created_at: string;
	started_at: string | null;
	finished_at: string | null;
	expires_at: string | null;
}

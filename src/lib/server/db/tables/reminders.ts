import type { Generated } from 'kysely';

export interface ReminderTable {
	jurisdiction_id: string;
	period: string;
	rule: string;
	planned_on: string;
	units: number;
	sent_at: string;
}

export interface OutgoingTable {
	jurisdiction_id: string;
	id: string;
	kind: string;
	target: string;
	subject: string;
	body: string;
	attempts: Generated<number>;
	made_at: string;
	next_at: string;
	until_at: string;
	began_at: string | null;
	sent_at: string | null;
	failed_at: string | null;
	last_error: string | null;
}

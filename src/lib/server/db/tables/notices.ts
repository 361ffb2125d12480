import type { Flag } from './flag.ts';

export interface AccountNoticeTable {
	jurisdiction_id: string;
	id: string;
	account_id: string;
	kind: string;
	facts: string;
	href: string;
	told_at: string;
	seen_at: string | null;
}

export interface ObjectionTable {
	jurisdiction_id: string;
	id: string;
	period: string;
	unit_id: string;
	task_id: string;
	mark: string;
	body: string;
	raised_by: string | null;
	raised_at: string;
	answer: string | null;
	accepted: Flag | null;
	answered_by: string | null;
	answered_at: string | null;
}

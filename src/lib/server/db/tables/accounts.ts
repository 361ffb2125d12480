import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface AccountTable {
	jurisdiction_id: string;
	id: string;
	login: string;
	display_name: string;
	phone: string | null;
	mail: string | null;
	password_hash: string | null;
	password_set_at: string | null;
	must_change_password: Generated<Flag>;
	totp_secret: string | null;
	totp_step: number | null;
	totp_since: string | null;
	password_expires_at: string | null;
	disabled_at: string | null;
	last_sign_in_at: string | null;
	version: Generated<number>;
	created_by: string | null;
	created_at: string;
}

export interface AccountRoleTable {
	jurisdiction_id: string;
	account_id: string;
	role: string;
	granted_by: string | null;
	granted_at: string;
}

export interface AccountUnitTable {
	jurisdiction_id: string;
	account_id: string;
	unit_id: string;
}

export interface SessionTable {
	jurisdiction_id: string;
	id: string;
	secret_hash: string;
	account_id: string;
	created_at: string;
	seen_at: string;
	expires_at: string;
	ends_at: string;
	remembered: Generated<Flag>;
	address: string | null;
	agent: string | null;
	stage: Generated<string>;
	pending_secret: string | null;
}

export interface SignInTryTable {
	jurisdiction_id: string;
	kind: string;
	key: string;
	failures: number;
	last_at: string;
	until: string | null;
}

export interface KnownBrowserTable {
	jurisdiction_id: string;
	account_id: string;
	token_hash: string;
	first_at: string;
	last_at: string;
}

export interface FormerPasswordTable {
	jurisdiction_id: string;
	account_id: string;
	set_at: string;
	password_hash: string;
}

export interface RecoveryCodeTable {
	jurisdiction_id: string;
	account_id: string;
	code_hash: string;
	used_at: string | null;
}

export interface ContactChangeTable {
	jurisdiction_id: string;
	id: string;
	unit_id: string;
	leaving_id: string | null;
	name: string;
	phone: string | null;
	reason: string | null;
	proposed_by: string;
	proposed_at: string;
	decision: string | null;
	decided_by: string | null;
	decided_at: string | null;
	note: string | null;
	joining_id: string | null;
}

import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface AccountTable {
	jurisdiction_id: string;
	id: string;
	login: string;
	display_name: string;
	phone: string | null;
	password_hash: string | null;
	password_set_at: string | null;
	must_change_password: Generated<Flag>;
	totp_secret: string | null;
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
}

import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface UnitTable {
	jurisdiction_id: string;
	id: string;
	name: string;
	kind: string;
	official_order: number;
	valid_from: string | null;
	valid_to: string | null;
	note: string | null;
	version: Generated<number>;
	batch_id: string | null;
	created_at: string;
}

export interface UnitAliasTable {
	jurisdiction_id: string;
	alias: string;
	unit_id: string;
	origin: string;
	/** What the unit is called for short. */
	is_short: Generated<Flag>;
	created_by: string | null;
	created_at: string;
}

export interface UnitSuccessionTable {
	jurisdiction_id: string;
	unit_id: string;
	successor_id: string;
	effective_on: string;
	kind: string;
	document: string | null;
	note: string | null;
}

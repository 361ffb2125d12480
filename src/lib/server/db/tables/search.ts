import type { Generated } from 'kysely';

export interface SearchTaskTable {
	jurisdiction_id: string;
	task_id: string;
	plan_id: string;
	/** Where the pairs tell of it: segment and offset in one number. 0 is in no segment yet. */
	place: Generated<number>;
	/** By which release's rules the text was made. */
	form: number;
	text: string;
	/** The same with telephones masked; null where there are none. */
	masked: string | null;
}

export interface SearchPairsTable {
	jurisdiction_id: string;
	plan_id: string;
	bucket: number;
	segment: number;
	packed: string;
}

export interface SearchMarkTable {
	jurisdiction_id: string;
	id: string;
	noun: string;
	object_id: string;
	/** Of many tasks those up to this one are done. */
	after_id: Generated<string>;
}

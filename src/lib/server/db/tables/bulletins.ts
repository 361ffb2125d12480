import type { Generated } from 'kysely';

export interface BulletinTable {
	jurisdiction_id: string;
	id: string;
	year: number;
	period: string | null;
	unit_id: string | null;
	kind: string;
	state: string;
	title: string;
	doc_no: string | null;
	snapshot_id: string | null;
	corrects_id: string | null;
	body: string;
	issued_on: string | null;
	version: Generated<number>;
	created_by: string | null;
	created_at: string;
	updated_at: string;
}

export interface FieldChangeTable {
	jurisdiction_id: string;
	id: string;
	noun: string;
	object_id: string;
	field: string;
	from_value: string | null;
	to_value: string | null;
	reason: string | null;
	group_id: string | null;
	batch_id: string | null;
	source_sheet: string | null;
	source_cell: string | null;
	changed_by: string | null;
	changed_at: string;
}

export interface AuditEventTable {
	jurisdiction_id: string;
	seq: number;
	happened_at: string;
	actor_id: string | null;
	actor_name: string;
	address: string | null;
	action: string;
	noun: string | null;
	object_id: string | null;
	summary: string | null;
	previous_hash: string;
	hash: string;
}

export interface AuditAnchorTable {
	jurisdiction_id: string;
	kind: string;
	seq: number;
	hash: string;
	made_at: string;
}

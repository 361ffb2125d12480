export interface ChaseTable {
	jurisdiction_id: string;
	id: string;
	period: string;
	way: string;
	rule: string | null;
	body: string | null;
	chased_by: string | null;
	chased_at: string;
	undone_at: string | null;
	undone_by: string | null;
}

export interface ChaseUnitTable {
	jurisdiction_id: string;
	chase_id: string;
	unit_id: string;
	reports: number;
}

export interface ChaseTextTable {
	jurisdiction_id: string;
	kind: string;
	body: string;
	saved_by: string | null;
	saved_at: string;
}

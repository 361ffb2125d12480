export interface UnitWorkbookTable {
	jurisdiction_id: string;
	id: string;
	period: string;
	unit_id: string;
	issued_by: string | null;
	issued_at: string;
	base: string;
}

export interface SheetPreviewTable {
	jurisdiction_id: string;
	id: string;
	file_name: string;
	period: string;
	unit_id: string | null;
	content: string;
	made_by: string;
	made_at: string;
}

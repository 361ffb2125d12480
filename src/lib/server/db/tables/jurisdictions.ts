export interface JurisdictionTable {
	id: string;
	name: string;
	prefix: string;
	parent_id: string | null;
	demo_day: string | null;
	created_at: string;
}

export interface SettingTable {
	jurisdiction_id: string;
	name: string;
	valid_from: string;
	value: string;
	reason: string | null;
	set_by: string | null;
	set_at: string;
}

export interface CalendarDayTable {
	jurisdiction_id: string;
	day: string;
	kind: 'holiday' | 'workday';
	label: string | null;
	set_by: string | null;
	set_at: string;
}

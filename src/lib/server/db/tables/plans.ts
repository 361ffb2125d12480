export interface PlanTable {
	jurisdiction_id: string;
	id: string;
	year: number;
	title: string;
	doc_no: string | null;
	issued_on: string | null;
	starts_on: string;
	carried_from_id: string | null;
	batch_id: string | null;
	created_at: string;
}

export interface SectionTable {
	jurisdiction_id: string;
	id: string;
	plan_id: string;
	position: number;
	ordinal: number | null;
	printed_heading: string;
	title: string;
	batch_id: string | null;
}

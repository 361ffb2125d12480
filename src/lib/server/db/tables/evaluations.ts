export interface EvaluationSchemeTable {
	jurisdiction_id: string;
	id: string;
	year: number;
	name: string;
	missing_reading: string;
	created_at: string;
}

export interface EvaluationIndicatorTable {
	jurisdiction_id: string;
	id: string;
	scheme_id: string;
	parent_id: string | null;
	position: number;
	code: string | null;
	name: string;
	weight: string | null;
	scoring: string | null;
	parameters: string | null;
}

export interface EvaluationTable {
	jurisdiction_id: string;
	id: string;
	scheme_id: string;
	title: string;
	evaluator: string;
	data_until_on: string;
	published_at: string | null;
	locked_at: string | null;
	created_at: string;
}

export interface EvaluationSubjectTable {
	jurisdiction_id: string;
	id: string;
	evaluation_id: string;
	position: number;
	name: string;
	unit_id: string | null;
}

export interface EvaluationReadingTable {
	jurisdiction_id: string;
	evaluation_id: string;
	indicator_id: string;
	subject_id: string;
	party: string;
	value: string;
	source: string | null;
	read_on: string | null;
	evidence: string | null;
	entered_by: string | null;
	entered_at: string;
}

export interface PolicyTable {
	jurisdiction_id: string;
	id: string;
	title: string;
	doc_no: string | null;
	issued_on: string | null;
	created_at: string;
}

export interface PolicyReachTable {
	jurisdiction_id: string;
	policy_id: string;
	as_of_on: string;
	stratum: string;
	evaluation_id: string | null;
	eligible: number | null;
	reached: number | null;
	applied: number | null;
	received: number | null;
	payable_fen: string | null;
	paid_fen: string | null;
	source: string | null;
	entered_by: string | null;
	entered_at: string;
}

export interface SurveyTable {
	jurisdiction_id: string;
	id: string;
	evaluation_id: string | null;
	policy_id: string;
	held_on: string;
	source: string | null;
	created_at: string;
}

export interface SurveyStratumTable {
	jurisdiction_id: string;
	survey_id: string;
	position: number;
	name: string;
	population: number | null;
	sent: number | null;
}

export interface SurveyAnswerTable {
	jurisdiction_id: string;
	survey_id: string;
	stratum: number;
	question: string;
	answer: string;
	respondents: number;
}

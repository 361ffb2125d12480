import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface ReportTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	unit_id: string;
	period: string;
	state: string;
	version: number;
	revision: Generated<number>;
	percent: number | null;
	no_progress: Generated<Flag>;
	has_problem: Generated<Flag>;
	first_submitted_at: string | null;
	submitted_at: string | null;
	submitted_by: string | null;
	on_behalf: Generated<Flag>;
	late_entry: Generated<Flag>;
	created_at: string;
	updated_at: string;
}

export interface ReportVersionTable {
	jurisdiction_id: string;
	report_id: string;
	version: number;
	progress: string | null;
	problem: string | null;
	next_step: string | null;
	percent: number | null;
	status_claim: string | null;
	no_progress_reason: string | null;
	reasons: string | null;
	saved_by: string | null;
	saved_at: string;
	signed_by: string | null;
	signed_at: string | null;
	submitted_by: string | null;
	submitted_at: string | null;
	on_behalf: Generated<Flag>;
	withdrawn_at: string | null;
	withdrawn_by: Generated<string | null>;
	submission_id: Generated<string | null>;
	done_on: Generated<string | null>;
	expected_on: Generated<string | null>;
	entry: Generated<string | null>;
}

export interface ReportDraftTable {
	jurisdiction_id: string;
	report_id: string;
	revision: number;
	fields: string;
	saved_by: string | null;
	saved_at: string;
	is_left: Generated<Flag>;
}

export interface SubmissionTable {
	jurisdiction_id: string;
	id: string;
	submit_key: string;
	period: string;
	unit_id: string;
	number: number;
	submitted_by: string | null;
	submitted_at: string;
	on_behalf: Generated<Flag>;
}

export interface ReportOpeningTable {
	jurisdiction_id: string;
	report_id: string;
	version: number;
	opened_by: string | null;
	opened_at: string;
	seen_by: string | null;
	seen_at: string;
}

export interface ReviewTable {
	jurisdiction_id: string;
	id: string;
	report_id: string;
	version: number;
	result: string;
	note: string | null;
	reviewed_by: string | null;
	reviewed_at: string;
	withdrawn_by: string | null;
	withdrawn_at: string | null;
	mend_until: Generated<string | null>;
}

export interface ReviewRemarkTable {
	jurisdiction_id: string;
	review_id: string;
	position: number;
	code: string;
	field: string | null;
	comment: string | null;
	suggestion: string | null;
	taken_at: string | null;
}

export interface EvidenceTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	unit_id: string | null;
	report_id: string | null;
	claim_id: string | null;
	kind: string;
	label: string;
	reference: string | null;
	sha256: string | null;
	added_by: string | null;
	added_at: string;
	removed_at: string | null;
}

export interface AskTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	unit_id: string;
	kind: string;
	body: string;
	addressee: string | null;
	raised_period: string;
	raised_at: string;
	solved_period: string | null;
	solved_by: string | null;
	solved_at: string | null;
	solved_note: string | null;
}

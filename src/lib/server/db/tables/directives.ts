import type { Generated } from 'kysely';
import type { DirectiveKind, DirectiveLevel } from '../../../domain/directive/directive.ts';

export interface DirectiveTable {
	jurisdiction_id: string;
	id: string;
	kind: DirectiveKind;
	task_id: string;
	number: string | null;
	level: DirectiveLevel | null;
	body: string;
	due_on: string;
	said_by: string | null;
	said_name: string | null;
	issued_on: string;
	issued_by: string | null;
	issued_at: string;
	answers_since: string | null;
	closed_on: string | null;
	closed_by: string | null;
	closed_at: string | null;
	closing_note: string | null;
	withdrawn_on: string | null;
	withdrawn_by: string | null;
	withdrawn_at: string | null;
	withdrawal_reason: string | null;
	version: Generated<number>;
}

export interface DirectiveUnitTable {
	jurisdiction_id: string;
	directive_id: string;
	unit_id: string;
	position: number;
}

export interface DirectiveReplyTable {
	jurisdiction_id: string;
	id: string;
	directive_id: string;
	unit_id: string;
	body: string;
	replied_on: string;
	replied_by: string | null;
	replied_at: string;
}

export interface TaskCommentTable {
	jurisdiction_id: string;
	id: string;
	task_id: string;
	body: string;
	written_by: string | null;
	written_at: string;
	removed_by: string | null;
	removed_at: string | null;
}

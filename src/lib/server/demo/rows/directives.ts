import type { DirectiveKind, DirectiveLevel } from '$lib/domain/directive/directive.ts';
import type { ActorName } from '../operation.ts';

/** `name` is the number of a 督办, and for a 批示 what the data calls it. */
export type DirectiveRow = {
	name: string;
	kind: DirectiveKind;
	task: string;
	number: string | null;
	level: DirectiveLevel | null;
	body: string;
	dueOn: string;
	/** The leader whose word it is, by name; null for a 督办. */
	saidBy: string | null;
	units: string[];
	issuedOn: string;
	issuedBy: ActorName;
	issuedAt: string;
	closedOn: string | null;
	closedBy: ActorName | null;
	closedAt: string | null;
	closingNote: string | null;
	replies: ReplyRow[];
};

export type ReplyRow = {
	unit: string;
	body: string;
	repliedOn: string;
	repliedBy: ActorName;
	repliedAt: string;
};

export type CommentRow = {
	task: string;
	body: string;
	/** By name: whoever wrote it may take it out again. */
	writtenBy: string;
	writtenAt: string;
};

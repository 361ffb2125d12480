import type { RowsByTable } from '../../db/all-rows.ts';
import type { Ledger } from '../../demo/ledger.ts';
import type { Naming } from './district.ts';

/** 批示 and 督办 with what came back, and what was said of tasks. */
export function directiveRows({ own, id }: Naming, ledger: Ledger): RowsByTable {
	const { directives, comments } = ledger;
	return {
		directive: directives.map((directive) => ({
			...own,
			id: id('directive', directive.name),
			kind: directive.kind,
			task_id: id('task', directive.task),
			number: directive.number,
			level: directive.level,
			body: directive.body,
			due_on: directive.dueOn,
			said_by: directive.saidBy === null ? null : id('account', directive.saidBy),
			issued_on: directive.issuedOn,
			issued_by: directive.issuedBy,
			issued_at: directive.issuedAt,
			closed_on: directive.closedOn,
			closed_by: directive.closedBy,
			closed_at: directive.closedAt,
			closing_note: directive.closingNote
		})),
		directive_unit: directives.flatMap(({ name, units }) =>
			units.map((unit, index) => ({
				...own,
				directive_id: id('directive', name),
				unit_id: id('unit', unit),
				position: index + 1
			}))
		),
		directive_reply: directives.flatMap(({ name, replies }) =>
			replies.map((reply) => ({
				...own,
				id: id('reply', name, reply.unit, reply.repliedAt),
				directive_id: id('directive', name),
				unit_id: id('unit', reply.unit),
				body: reply.body,
				replied_on: reply.repliedOn,
				replied_by: reply.repliedBy,
				replied_at: reply.repliedAt
			}))
		),
		task_comment: comments.map((comment) => ({
			...own,
			id: id('comment', comment.task, comment.writtenBy, comment.writtenAt),
			task_id: id('task', comment.task),
			body: comment.body,
			written_by: id('account', comment.writtenBy),
			written_at: comment.writtenAt
		}))
	};
}

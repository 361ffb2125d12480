import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import type { DirectiveReplyTable } from './tables/directives.ts';

export type DirectiveReply = ReturnType<typeof toReply>;

/** What units answered, the earliest first, by what they answered to. */
export async function listReplies(
	db: Db,
	jurisdictionId: string,
	directiveIds: readonly string[]
): Promise<Map<string, DirectiveReply[]>> {
	if (directiveIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('directive_reply')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('directive_id', 'in', directiveIds)
		.orderBy('replied_at')
		.orderBy('id')
		.execute();
	return Map.groupBy(rows.map(toReply), ({ directiveId }) => directiveId);
}

/** A reply is added to those that are there: none is ever overwritten. */
export async function insertReply(
	db: Db,
	jurisdictionId: string,
	reply: DirectiveReply
): Promise<void> {
	await db
		.insertInto('directive_reply')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: reply.id, directive_id: reply.directiveId },
			...{ unit_id: reply.unitId, body: reply.body, replied_on: reply.repliedOn },
			...{ replied_by: reply.repliedBy, replied_at: reply.repliedAt }
		})
		.execute();
}

function toReply(row: Selectable<DirectiveReplyTable>) {
	return {
		...{ id: row.id, directiveId: row.directive_id, unitId: row.unit_id, body: row.body },
		...{ repliedOn: row.replied_on, repliedBy: row.replied_by, repliedAt: row.replied_at }
	};
}

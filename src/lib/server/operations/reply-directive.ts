import { can, type Actor } from '../../domain/actor.ts';
import { longestReply } from '../../domain/directive/directive-entry.ts';
import { readText } from '../../domain/plain-text.ts';
import type { Result } from '../../domain/problem.ts';
import { unitWithHeirs } from '../../domain/unit-heirs.ts';
import type { Db } from '../db/client.ts';
import { insertReply } from '../db/directive-replies.ts';
import { newId } from '../db/id.ts';
import { listSuccessions } from '../db/unit-successions.ts';
import { directiveOf, endedProblems, recordDirective } from './directive-of.ts';
import { transactAs } from './transact-as.ts';

export type TypedReply = {
	unitId: string;
	body: string;
	/** The day of the ledger: an answer of that day is in time or late. */
	today: string;
};

/**
 * A unit answers, or whoever came after it. It may add to its answer until the office closes; nothing
 * that it said is replaced.
 */
export async function replyDirective(
	db: Db,
	actor: Actor,
	id: string,
	{ unitId, body, today }: TypedReply,
	now: string
): Promise<Result<{ id: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const successions = await listSuccessions(trx, actor.jurisdictionId);
		const units = unitWithHeirs(unitId, successions);
		if (!units.some((each) => can(actor, 'directive.reply', { unitId: each }))) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const found = await directiveOf(trx, actor, id);
		if (!found) return { ok: false, problems: [{ code: 'directive.absent', facts: {} }] };
		if (!found.directive.unitIds.includes(unitId)) {
			return { ok: false, problems: [{ code: 'directive.not-asked', facts: {} }] };
		}
		const ended = endedProblems(found.directive);
		if (ended.length > 0) return { ok: false, problems: ended };
		const { text, problems } = readText(body, 'reply', longestReply, `reply-${unitId}`);
		if (problems.length > 0) return { ok: false, problems };
		const reply = { id: newId(), directiveId: id, unitId, body: text };
		const replied = { repliedOn: today, repliedBy: actor.id, repliedAt: now };
		await insertReply(trx, actor.jurisdictionId, { ...reply, ...replied });
		const act = { action: 'directive.reply', changes: [], summary: { unitId } };
		await recordDirective(trx, actor, found, act, now);
		return { ok: true, value: { id: reply.id } };
	});
}

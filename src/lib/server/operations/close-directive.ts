import { can, type Actor } from '../../domain/actor.ts';
import { longestNote } from '../../domain/directive/directive-entry.ts';
import { readOptionalText, readText } from '../../domain/plain-text.ts';
import type { Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { updateCourse } from '../db/directives.ts';
import { directiveOf, endedProblems, recordDirective } from './directive-of.ts';
import { transactAs } from './transact-as.ts';

/** 办结: nothing more is wanted, whether every unit has answered or not. */
export async function closeDirective(
	db: Db,
	actor: Actor,
	id: string,
	{ note, today }: { note: string; /** The day of the ledger. */ today: string },
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const found = await directiveOf(trx, actor, id);
		if (!found) return { ok: false, problems: [{ code: 'directive.absent', facts: {} }] };
		if (!can(actor, 'directive.close', found.directive)) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const ended = endedProblems(found.directive);
		if (ended.length > 0) return { ok: false, problems: ended };
		const { text, problems } = readOptionalText(note, 'note', longestNote, 'closing-note');
		if (problems.length > 0) return { ok: false, problems };
		const closed = { on: today, by: actor.id, at: now, words: text };
		await updateCourse(trx, actor.jurisdictionId, id, { closed });
		const changes = [{ field: 'closedOn', from: null, to: today, reason: text }];
		await recordDirective(trx, actor, found, { action: 'directive.close', changes }, now);
		return { ok: true, value: null };
	});
}

/**
 * Opens one again that was closed too early, or asks the units to say more: with `again` only what
 * they answer from now on counts, and what they said before stays to be read.
 */
export async function reopenDirective(
	db: Db,
	actor: Actor,
	id: string,
	{ reason, again }: { reason: string; again: boolean },
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const found = await directiveOf(trx, actor, id);
		if (!found) return { ok: false, problems: [{ code: 'directive.absent', facts: {} }] };
		const { directive } = found;
		if (!can(actor, 'directive.close', directive)) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		if (directive.withdrawnOn !== null) {
			return { ok: false, problems: endedProblems(directive) };
		}
		if (directive.closedOn === null && (!again || directive.replies.length === 0)) {
			return { ok: false, problems: [{ code: 'directive.nothing-to-reopen', facts: {} }] };
		}
		const { text, problems } = readText(reason, 'reason', longestNote, 'reopening-reason');
		if (problems.length > 0) return { ok: false, problems };
		const since = again ? now : null;
		await updateCourse(trx, actor.jurisdictionId, id, { reopened: { since } });
		const changes = [
			...(directive.closedOn === null
				? []
				: [{ field: 'closedOn', from: directive.closedOn, to: null, reason: text }]),
			...(again
				? [{ field: 'answersSince', from: directive.answersSince, to: now, reason: text }]
				: [])
		];
		const act = { action: 'directive.reopen', changes, summary: { again, reason: text } };
		await recordDirective(trx, actor, found, act, now);
		return { ok: true, value: null };
	});
}

import { can, type Actor } from '../../domain/actor.ts';
import { longestNote } from '../../domain/directive/directive-entry.ts';
import { readText } from '../../domain/plain-text.ts';
import type { Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { updateCourse } from '../db/directives.ts';
import { directiveOf, endedProblems, recordDirective } from './directive-of.ts';
import { transactAs } from './transact-as.ts';

/** 撤回: it was given by mistake. It stays to be read with its reason, and its number is not given again. */
export async function withdrawDirective(
	db: Db,
	actor: Actor,
	id: string,
	{ reason, today }: { reason: string; /** The day of the ledger. */ today: string },
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
		const { text, problems } = readText(reason, 'reason', longestNote, 'withdrawal-reason');
		if (problems.length > 0) return { ok: false, problems };
		const withdrawn = { on: today, by: actor.id, at: now, words: text };
		await updateCourse(trx, actor.jurisdictionId, id, { withdrawn });
		const changes = [{ field: 'withdrawnOn', from: null, to: today, reason: text }];
		const act = { action: 'directive.withdraw', changes, summary: { reason: text } };
		await recordDirective(trx, actor, found, act, now);
		return { ok: true, value: null };
	});
}

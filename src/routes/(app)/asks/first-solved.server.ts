import type { Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listFieldChanges } from '$lib/server/db/field-changes.ts';
import { overtakenWords as words } from '$lib/words/overtaken.ts';
import type { FormError } from '$lib/words/problem.ts';
import { namesFor } from '../directives/names.server.ts';
import { firstTold } from '../first-told.server.ts';

/** The lines of a refusal, with who marked the ask as solved or took the mark back before. */
export async function withFirstSolved(
	db: Db,
	actor: Actor,
	errors: readonly FormError[],
	askId: string,
	now: string
): Promise<FormError[]> {
	if (!errors.some(({ overtaken }) => overtaken)) return [...errors];
	const [last] = await listFieldChanges(db, actor.jurisdictionId, 'ask', askId);
	if (!last) return [...errors];
	const { changedBy: by, changedAt: at } = last;
	const named = await namesFor(db, actor, shanghaiDay(now));
	const what = last.to === null ? words.reopened : words.solved;
	return errors.map((error) => firstTold(actor, error, { what, who: named(by).name, by, at }));
}

import type { Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findDirective } from '$lib/server/db/directives.ts';
import { listFieldChanges } from '$lib/server/db/field-changes.ts';
import { listUnits } from '$lib/server/db/units.ts';
import type { FormError } from '$lib/words/problem.ts';
import { firstTold } from '../../first-told.server.ts';
import { namesFor } from '../names.server.ts';
import { eventsOf } from './history.server.ts';

/** The lines of a refusal, with what was done to the 批示 or 督办 before: the last thing of its history. */
export async function withFirstDone(
	db: Db,
	actor: Actor,
	errors: readonly FormError[],
	directiveId: string,
	now: string
): Promise<FormError[]> {
	if (!errors.some(({ overtaken }) => overtaken)) return [...errors];
	const { jurisdictionId } = actor;
	const directive = await findDirective(db, jurisdictionId, directiveId);
	if (!directive) return [...errors];
	const changes = await listFieldChanges(db, jurisdictionId, 'directive', directiveId);
	const units = new Map((await listUnits(db, jurisdictionId)).map(({ id, name }) => [id, name]));
	const [last] = eventsOf(directive, changes, (id) => units.get(id) ?? '');
	const named = await namesFor(db, actor, shanghaiDay(now));
	const first = last && { what: last.text, who: named(last.by).name, by: last.by, at: last.at };
	return errors.map((error) => firstTold(actor, error, first ?? null));
}

import { can, type Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import type { Problem } from '$lib/domain/problem.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listFieldChanges, type FieldChange } from '$lib/server/db/field-changes.ts';
import type { FormError } from '$lib/words/problem.ts';
import { firstTold, type First } from '../../first-told.server.ts';
import { namesFor } from '../names.server.ts';
import { changeText } from './history.server.ts';

/**
 * The lines of a refusal, each with the change of the 批示 or 督办 that is why. A reply is none: it
 * changes nothing of what is asked.
 */
export async function withFirstDone(
	db: Db,
	actor: Actor,
	problems: readonly Problem[],
	errors: readonly FormError[],
	directiveId: string,
	now: string
): Promise<FormError[]> {
	if (!errors.some(({ overtaken }) => overtaken)) return [...errors];
	const changes = await listFieldChanges(db, actor.jurisdictionId, 'directive', directiveId);
	const named = await namesFor(db, actor, shanghaiDay(now));
	/** A number within somebody's words is a number too. */
	const shown = can(actor, 'phone.see', { unitIds: [] }) ? (text: string) => text : maskPhones;
	const first = (problem: Problem | undefined): First | null => {
		const cause = problem && changes.find((change) => isCause(problem, change));
		if (!cause) return null;
		const { changedBy: by, changedAt: at } = cause;
		return { what: shown(changeText(cause)), who: named(by).name, by, at };
	};
	return errors.map((error, at) => firstTold(actor, error, first(problems[at])));
}

/** Whether a change, of those with the latest first, is what a form met. */
function isCause({ code }: Problem, { field }: FieldChange): boolean {
	if (code === 'directive.edited-meanwhile') return true;
	if (code === 'directive.not-asked') return field === 'units';
	const isEnd = field === 'closedOn' || field === 'withdrawnOn';
	return code === 'directive.ended' && isEnd;
}

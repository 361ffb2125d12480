import type { Actor } from '$lib/domain/actor.ts';
import type { FormError } from '$lib/words/problem.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { overtakenHeading } from '$lib/words/overtaken-heading.ts';
import { overtakenWords } from '$lib/words/overtaken.ts';

/** What somebody did before a form was sent, as far as it is known. */
export type First = { what: string; who: string; by: string | null; at: string };

/** Why a form did nothing, with what was done first in front of it. */
export function firstTold(actor: Actor, error: FormError, first: First | null): FormError {
	if (!error.overtaken || !first) return error;
	const overtaken = first.by === actor.id ? 'own' : 'others';
	const said = overtakenWords.first(first.what, first.who, fullInstantText(first.at), overtaken);
	return { ...error, overtaken: overtakenHeading[overtaken], message: said + error.message };
}

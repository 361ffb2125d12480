import { error } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/actor.ts';
import type { Recognised } from '$lib/server/session/recognise.ts';
import { errorSentence } from '$lib/words/error.ts';

/** Who is signed in, on a page that the guard opens to nobody else. */
export function whoIsHere(locals: App.Locals): Recognised & { actor: Actor } {
	const { actor, signedIn } = locals;
	if (!actor || !signedIn) error(401, errorSentence(401));
	return { ...signedIn, actor };
}

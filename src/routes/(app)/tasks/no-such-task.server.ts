import { error } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { errorSentence } from '$lib/words/error.ts';
import { pastTaskWords as words } from '$lib/words/past-task.ts';
import { leftTaskOf } from './past/lost.server.ts';

/**
 * Whoever may not read a task finds none. Who had it open when it went to another unit is told so: a
 * page that is answered with an error stays as it is, with what was typed.
 */
export async function noSuchTask(db: Db, actor: Actor, taskId: string): Promise<never> {
	const left = await leftTaskOf(db, actor, taskId);
	if (left) error(409, words.wentMeanwhile(left));
	error(404, errorSentence(404));
}

import { can, type Actor } from '../../domain/actor.ts';
import { readText } from '../../domain/plain-text.ts';
import type { Result } from '../../domain/problem.ts';
import { findAddressedTask } from '../db/addressed-tasks.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { findComment, insertComment, removeComment } from '../db/task-comments.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

const longestComment = 500;

/** 留言: a word on a task, for everybody who reads it. It asks for nothing and has no deadline. */
export async function writeComment(
	db: Db,
	actor: Actor,
	{ taskId, body }: { taskId: string; body: string },
	now: string
): Promise<Result<{ id: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const task = await findAddressedTask(trx, jurisdictionId, taskId);
		const unitIds = task?.units.map((unit) => unit.id) ?? [];
		if (!can(actor, 'comment.write', { unitIds })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		if (!task || task.state === 'draft') {
			return { ok: false, problems: [{ code: 'directive.no-task', facts: {} }] };
		}
		const { text, problems } = readText(body, 'comment', longestComment);
		if (problems.length > 0) return { ok: false, problems };
		const id = newId();
		const written = { writtenBy: actor.id, writtenAt: now };
		await insertComment(trx, jurisdictionId, { id, taskId, body: text, ...written });
		const summary = { task: task.number };
		const act = { action: 'comment.write', noun: 'task', objectId: taskId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { id } };
	});
}

/** Takes one's own comment out again; nobody takes out another's. */
export async function withdrawComment(
	db: Db,
	actor: Actor,
	commentId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const comment = await findComment(trx, jurisdictionId, commentId);
		const accountId = comment?.writtenBy ?? '';
		// another's is not there to be taken out
		if (!comment || !can(actor, 'account.own', { accountId })) {
			return { ok: false, problems: [{ code: 'comment.absent', facts: {} }] };
		}
		const task = await findAddressedTask(trx, jurisdictionId, comment.taskId);
		await removeComment(trx, jurisdictionId, commentId, { by: actor.id, at: now });
		const summary = { task: task?.number ?? '' };
		const act = { action: 'comment.withdraw', noun: 'task', objectId: comment.taskId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

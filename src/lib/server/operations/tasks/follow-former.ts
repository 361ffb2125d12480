import { can, type Actor } from '../../../domain/actor.ts';
import { isFormerAspect } from '../../../domain/carry/former-aspect.ts';
import { mayFollow } from '../../../domain/carry/former-change.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { cellText } from '../../../domain/edit/task-cell.ts';
import { firstSentence } from '../../../domain/list/resolve-task.ts';
import type { Result } from '../../../domain/problem.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import type { Db } from '../../db/client.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { transactAs } from '../transact-as.ts';
import { cellContext, cellSourceOf } from './cell-sources.ts';
import { differenceMark } from './difference-mark.ts';
import { movedDifference, settledDifference } from './moved-difference.ts';
import { keepAct, type ChangedField } from './keep-act.ts';
import { moveCourse } from './move-course.ts';
import type { Seen } from './moved-tasks.ts';
import { readDifferences, type FormerDifference } from './read-differences.ts';
import { noRight, refused } from './refused.ts';
import { setDeadline } from './set-deadline.ts';
import { takenMeanwhile } from './taken-number.ts';
import { writeField } from './write-field.ts';

/** `seen` is the difference that the form was made on, by the heir's id. */
type Asked = { taskId: string; aspect: string; seen: Seen };

/**
 * 随改: a task that was carried over goes along with what was changed of its former since, in one
 * aspect, with the reason and the paper of that change. The former and its figures stay untouched.
 * Nothing is written over what was not read: another change of either of the two refuses it.
 */
export async function followFormer(
	db: Db,
	actor: Actor,
	asked: Asked,
	now: string
): Promise<Result<{ act: string }>> {
	return transactAs<{ act: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const found = await differenceIn(trx, actor, asked, now);
		if (!found.ok) return found;
		const { heir, difference, reason } = found.value;
		if (!mayFollow(difference)) {
			return refused(await movedDifference(trx, actor, heir, difference.aspect));
		}
		if (difference.aspect === 'course') {
			const { to } = difference;
			const turn = { from: heir.task, to: { ...heir.task, state: to } };
			const taken = await takenMeanwhile(trx, actor.jurisdictionId, [turn]);
			if (taken.length > 0) return refused(...taken);
		}
		const changes = await write(trx, actor, found.value, now);
		const verb = 'follow' as const;
		const deeds = deedsOf(found.value, verb);
		const act = await keepAct(trx, actor, { verb, before: [heir], deeds, changes, reason }, now);
		return { ok: true, value: { act } };
	});
}

/**
 * 不随改: the heir is to stay as it is; another change of its former is told anew. It can be taken
 * back as any deed: then the difference stands again.
 */
export async function leaveFormer(
	db: Db,
	actor: Actor,
	asked: Asked,
	now: string
): Promise<Result<{ act: string }>> {
	return transactAs<{ act: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const found = await differenceIn(trx, actor, asked, now);
		if (!found.ok) return found;
		const verb = 'leave' as const;
		const { heir } = found.value;
		const deeds = deedsOf(found.value, verb);
		const act = await keepAct(trx, actor, { verb, before: [heir], deeds }, now);
		return { ok: true, value: { act } };
	});
}

/** The difference that the form was made on, while it is the same; or what has become of it. */
async function differenceIn(
	trx: Db,
	actor: Actor,
	{ taskId, aspect, seen }: Asked,
	now: string
): Promise<Result<FormerDifference>> {
	const { jurisdictionId } = actor;
	const heir = await findTaskBundle(trx, jurisdictionId, taskId);
	if (!heir || !isFormerAspect(aspect)) return refused({ code: 'task.absent', facts: {} });
	const all = await readDifferences(trx, jurisdictionId, { taskId }, shanghaiDay(now));
	const found = all.find(({ difference }) => difference.aspect === aspect);
	if (!found) return refused(await settledDifference(trx, actor, heir, aspect));
	const [mark, present] = [seen.get(taskId), differenceMark(found.difference)];
	if (mark === present) return { ok: true, value: found };
	if (mark !== undefined) return refused(await movedDifference(trx, actor, heir, aspect));
	const { number } = heir.task;
	return refused({ code: 'task.not-shown', facts: { taskId, number, mark: present } });
}

/** What the history of both says, each of the other. */
function deedsOf(
	{ heir, former, fromYear, toYear, difference }: FormerDifference,
	verb: 'follow' | 'leave'
) {
	const { aspect } = difference;
	const named = ({ task: { id, number } }: FormerDifference['heir']) => [{ id, number }];
	return [
		{
			...{ taskId: heir.task.id, verb, aspect, other: former.task.number, fromYear },
			tasks: named(former)
		},
		{
			...{ taskId: former.task.id, verb, aspect, other: heir.task.number, toYear },
			tasks: named(heir)
		}
	] as const;
}

async function write(
	trx: Db,
	actor: Actor,
	{ heir, difference, reason, document }: FormerDifference,
	now: string
): Promise<ChangedField[]> {
	const { jurisdictionId, id: by } = actor;
	const [today, taskId] = [shanghaiDay(now), heir.task.id];
	const at = { jurisdictionId, taskId, by, today, now };
	const { aspect } = difference;
	if (aspect === 'course') {
		const { verb } = difference;
		if (verb) await moveCourse(trx, [heir], { verb, reason, document }, at);
		return [];
	}
	if (aspect === 'deadline') {
		await setDeadline(trx, heir, difference.to, { reason, document, by }, at);
	} else {
		if (aspect === 'measure') {
			const title = firstSentence(difference.to);
			await writeField(trx, { field: 'measure', to: difference.to, title }, at);
		} else {
			const { pairs, collectives } = difference.to;
			await writeField(trx, { field: 'units', to: { pairs, collectives: [...collectives] } }, at);
		}
		await removeAcknowledged(trx, jurisdictionId, taskId);
	}
	const { names, titleYear } = await cellContext(trx, jurisdictionId, heir.task.plan_id, today);
	const text = (bundle: typeof heir) => cellText(cellSourceOf(bundle, names), aspect, titleYear);
	const changed = await findTaskBundle(trx, jurisdictionId, taskId);
	return [{ taskId, field: aspect, from: text(heir), to: changed ? text(changed) : null }];
}

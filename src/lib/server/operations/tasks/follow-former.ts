import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { cellText } from '../../../domain/edit/task-cell.ts';
import { firstSentence } from '../../../domain/list/resolve-task.ts';
import type { Result } from '../../../domain/problem.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import type { Db } from '../../db/client.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { cellContext, cellSourceOf } from './cell-sources.ts';
import { keepAct, tellHistory, type ChangedField } from './keep-act.ts';
import { moveCourse } from './move-course.ts';
import { readDifferences, type FormerDifference } from './read-differences.ts';
import { noRight, refused } from './refused.ts';
import { setDeadline } from './set-deadline.ts';
import { takenMeanwhile } from './taken-number.ts';
import { writeField } from './write-field.ts';

/** An aspect in which nothing differs, or that there is none of, asks for nothing. */
type Asked = { taskId: string; aspect: string };

/**
 * 随改: a task that was carried over goes along with what was changed of its former since, in one
 * aspect, with the reason and the paper of that change. The former and its figures stay untouched.
 * What somebody else has settled meanwhile is no fault.
 */
export async function followFormer(
	db: Db,
	actor: Actor,
	asked: Asked,
	now: string
): Promise<Result<{ act: string } | null>> {
	return transactAs<{ act: string } | null>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const found = await differenceIn(trx, actor, asked, now);
		if (!found) return { ok: true, value: null };
		const { heir, difference, reason } = found;
		if (difference.aspect === 'course') {
			const { verb, to } = difference;
			if (verb === null) return refused({ code: 'task.absent', facts: {} });
			const turn = { from: heir.task, to: { ...heir.task, state: to } };
			const taken = await takenMeanwhile(trx, actor.jurisdictionId, [turn]);
			if (taken.length > 0) return refused(...taken);
		}
		const changes = await write(trx, actor, found, now);
		const verb = 'follow' as const;
		const deeds = deedsOf(found, verb);
		const act = await keepAct(trx, actor, { verb, before: [heir], deeds, changes, reason }, now);
		return { ok: true, value: { act } };
	});
}

/** 不随改: the heir is to stay as it is; another change of its former is told anew. */
export async function leaveFormer(
	db: Db,
	actor: Actor,
	asked: Asked,
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const found = await differenceIn(trx, actor, asked, now);
		if (!found) return { ok: true, value: null };
		const deeds = deedsOf(found, 'leave');
		await tellHistory(trx, actor, { deeds, changes: [], reason: null, groupId: null }, now);
		const { number, id: objectId } = found.heir.task;
		const [{ other, fromYear, aspect }] = deeds;
		const summary = { count: 1, numbers: [number], other, fromYear, aspect };
		const act = { action: 'task.leave', noun: 'task', objectId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

async function differenceIn(trx: Db, actor: Actor, { taskId, aspect }: Asked, now: string) {
	const { jurisdictionId } = actor;
	const all = await readDifferences(trx, jurisdictionId, { taskId }, shanghaiDay(now));
	return all.find(({ difference }) => difference.aspect === aspect);
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

import { can, type Actor } from '../../../domain/actor.ts';
import { formerIds } from '../../../domain/former-ids.ts';
import type { Result } from '../../../domain/problem.ts';
import { updateAcknowledged } from '../../db/acknowledgements.ts';
import type { Db } from '../../db/client.ts';
import { updateGrantsSeen } from '../../db/extensions.ts';
import { listSignMarks } from '../../db/sign-marks.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { tasksOf, tellHistory } from './keep-act.ts';
import type { Seen } from './moved-tasks.ts';
import { refused } from './refused.ts';

export type Signing = {
	taskIds: readonly string[];
	unitId: string;
	/** How far each task had come when it was shown: see signMark. */
	seen?: Seen;
};

export type Signed = {
	count: number;
	/** The tasks that came further since they were shown: they stay unsigned. */
	moved: { id: string; number: string }[];
};

/**
 * 签收: a unit has taken note of its tasks as they were shown to it, one or all of them at once. What
 * is signed already stays signed by whoever did it first; what changed meanwhile is to be read first.
 * Signing changes no task: whoever has one on a screen goes on, and what was done before it can be
 * taken back.
 */
export async function acknowledgeTasks(
	db: Db,
	actor: Actor,
	{ taskIds, unitId, seen }: Signing,
	now: string
): Promise<Result<Signed>> {
	return transactAs<Signed>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.acknowledge', { unitId })) {
			return refused({ code: 'right.missing', facts: {} });
		}
		const { jurisdictionId, id: by } = actor;
		const bundles = await tasksOf(trx, jurisdictionId, taskIds);
		const isIts = bundles?.every(({ task_unit }) =>
			task_unit.some(({ unit_id, until_on }) => unit_id === unitId && until_on === null)
		);
		if (!bundles || !isIts) return refused({ code: 'task.absent', facts: {} });
		if (bundles.length === 0) return refused({ code: 'task.none-chosen', facts: {} });
		const marks = await listSignMarks(trx, jurisdictionId, { taskIds });
		const unitIds = [unitId, ...formerIds(unitId, await listSuccessions(trx, jurisdictionId))];
		const signed: string[] = [];
		const moved: Signed['moved'] = [];
		for (const { task, task_unit } of bundles) {
			const pair = task_unit.find((one) => one.unit_id === unitId && one.until_on === null);
			if (!pair || pair.acknowledged_at !== null) continue;
			const mark = marks.get(task.id) ?? '';
			if (seen && seen.get(task.id) !== mark) {
				moved.push({ id: task.id, number: task.number });
				continue;
			}
			const signature = { taskId: task.id, unitId, by, at: now };
			if (!(await updateAcknowledged(trx, jurisdictionId, signature))) continue;
			const granted = { taskId: task.id, unitIds, until: mark };
			await updateGrantsSeen(trx, jurisdictionId, granted, { by, at: now });
			signed.push(task.id);
		}
		const deeds = signed.map((taskId) => ({ taskId, verb: 'acknowledge' as const, unitId }));
		await tellHistory(trx, actor, { deeds, changes: [], reason: null, groupId: null }, now);
		if (signed.length > 0) {
			const numbers = bundles
				.filter(({ task }) => signed.includes(task.id))
				.map(({ task }) => task.number);
			const summary = { count: signed.length, numbers: numbers.slice(0, 20), unitId };
			const [only] = signed.length === 1 ? signed : [];
			const objectId = only === undefined ? {} : { objectId: only };
			const act = { action: 'task.acknowledge', noun: 'task', ...objectId, summary };
			await recordAct(trx, actor, act, now);
		}
		return { ok: true, value: { count: signed.length, moved } };
	});
}

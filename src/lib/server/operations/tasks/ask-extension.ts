import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { extensionDayFaults } from '../../../domain/extension-day.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { dueFaults } from '../../../domain/typed-due.ts';
import type { Db } from '../../db/client.ts';
import { findExtension, insertExtension, updateExtensionAnswer } from '../../db/extensions.ts';
import { newId } from '../../db/id.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateTask } from '../../db/task-changes.ts';
import { transactAs } from '../transact-as.ts';
import { recordAct } from '../record-act.ts';
import { dueTyped } from './due-typed.ts';
import { tasksOf } from './keep-act.ts';
import { noRight, refused } from './refused.ts';

export type AskedExtension = {
	taskId: string;
	unitId: string;
	/** The day, or words that say it. */
	dueOn: string;
	reason: string;
};

/** 延期申请: the unit names a later day and says why. The deadline stays until the office decides. */
export async function askExtension(
	db: Db,
	actor: Actor,
	{ taskId, unitId, dueOn: typedDue, reason: typed }: AskedExtension,
	now: string
): Promise<Result<{ id: string; dueOn: string }>> {
	return transactAs<{ id: string; dueOn: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'extension.ask', { unitId })) return noRight;
		const { jurisdictionId } = actor;
		const [bundle] = (await tasksOf(trx, jurisdictionId, [taskId])) ?? [];
		const isIts = bundle?.task_unit.some(
			({ unit_id, until_on }) => unit_id === unitId && until_on === null
		);
		// another unit's task is as absent as one that never was
		if (!bundle || !isIts) return refused({ code: 'task.absent', facts: {} });
		const reason = readName(typed, 'reason', 500);
		const today = shanghaiDay(now);
		const at = { today, dayOnly: true };
		const read = await dueTyped(trx, jurisdictionId, [bundle], typedDue, at);
		const dueOn = read.dueOn ?? '';
		const unread = dueFaults(read);
		const faults = unread.length > 0 ? unread : faultsOf(bundle, unitId, dueOn, today);
		const problems = [...faults, ...reason.problems];
		if (problems.length > 0) return refused(...problems);
		const id = newId();
		const asked = { id, taskId, unitId, askedDueOn: dueOn, reason: reason.line };
		const by = { askedBy: actor.id, askedAt: now };
		await insertExtension(trx, jurisdictionId, { ...asked, ...by });
		await updateTask(trx, jurisdictionId, taskId, {}, now);
		const summary = { number: bundle.task.number, unitId, dueOn, reason: reason.line };
		const act = { action: 'extension.ask', noun: 'task', objectId: taskId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { id, dueOn } };
	});
}

function faultsOf(
	{ task, extension_request }: TaskBundle,
	unitId: string,
	dueOn: string,
	today: string
): Problem[] {
	const { number, state } = task;
	if (state !== 'active') {
		return [{ code: 'task.state', facts: { number, state, verb: 'extend' } }];
	}
	const waiting = extension_request.find(
		(asked) => asked.unit_id === unitId && asked.state === 'waiting'
	);
	if (waiting) return [{ code: 'extension.waiting', facts: { on: waiting.asked_due_on } }];
	return extensionDayFaults({ number, dueOn: task.due_on }, dueOn, today);
}

/** 撤回: while the office has not decided, anybody of the unit may take the request back. */
export async function withdrawExtension(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const asked = await findExtension(trx, jurisdictionId, id);
		if (!asked || !can(actor, 'extension.ask', { unitId: asked.unitId })) {
			return refused({ code: 'extension.absent', facts: {} });
		}
		const answer = { state: 'withdrawn', grantedDueOn: null, note: null } as const;
		const by = { by: actor.id, at: now };
		if (!(await updateExtensionAnswer(trx, jurisdictionId, id, { ...answer, ...by }))) {
			return refused({ code: 'extension.decided', facts: {} });
		}
		await updateTask(trx, jurisdictionId, asked.taskId, {}, now);
		const summary = { unitId: asked.unitId };
		const act = { action: 'extension.withdraw', noun: 'task', objectId: asked.taskId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

import { can, type Actor } from '../../../domain/actor.ts';
import { readText } from '../../../domain/plain-text.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { insertAccountNotices, listAddressees } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import { findObjection, updateObjectionAnswered } from '../../db/objections.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { filersOf } from '../report/acts-for-unit.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

const longestAnswer = 300;

/**
 * The office answers an objection. What it puts right it does where that is done (撤销退回, 延长时间,
 * 豁免, 更正): an answer alone changes no figure.
 */
export async function answerObjection(
	db: Db,
	actor: Actor,
	{ id, accepted, answer }: { id: string; accepted: boolean; answer: string },
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		if (!can(actor, 'objection.answer', {})) {
			return refused({ code: 'right.missing', facts: {} });
		}
		const objection = await findObjection(trx, jurisdictionId, id);
		if (!objection) return refused({ code: 'objection.absent', facts: {} });
		const { period, unitId, taskId, mark } = objection;
		const [task] = await listBareTasks(trx, jurisdictionId, { taskIds: [taskId] });
		const number = task?.number ?? '';
		if (objection.accepted !== null) {
			return refused({ code: 'objection.answered', facts: { number } });
		}
		const read = readText(answer, 'answer', longestAnswer, `answer.${id}`);
		if (read.problems.length > 0) return { ok: false, problems: read.problems };
		const given = { answer: read.text, accepted, by: actor.id, at: now };
		await updateObjectionAnswered(trx, jurisdictionId, id, given);
		const unitIds = await filersOf(trx, jurisdictionId, { taskId, unitId }, now);
		const addressees = await listAddressees(trx, jurisdictionId, { unitIds });
		const facts = { task: number, period, mark, accepted, answer: read.text };
		const href = `/my/score?month=${period}&unit=${unitId}`;
		const told = { kind: 'objection.answered' as const, facts, href };
		await insertAccountNotices(trx, jurisdictionId, addressees, told, now);
		const summary = { task: number, unitId, period, mark, accepted };
		const act = { action: 'objection.answer', noun: 'objection', objectId: id, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

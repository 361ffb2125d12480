import { can, type Actor } from '../../../domain/actor.ts';
import { readText } from '../../../domain/plain-text.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { Role } from '../../../domain/role.ts';
import { isMarkKind, marksOf } from '../../../domain/report/mark.ts';
import { insertAccountNotices, listAddressees } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertObjection, listObjections } from '../../db/objections.ts';
import { listPeriods } from '../../db/periods.ts';
import { recordAct } from '../record-act.ts';
import { actsForUnit } from '../report/acts-for-unit.ts';
import { readUnitRows } from '../report/read-unit-rows.ts';
import { transactAs } from '../transact-as.ts';

export type TypedObjection = {
	period: string;
	unitId: string;
	taskId: string;
	mark: string;
	body: string;
};

const unitRoles: readonly Role[] = ['clerk', 'approver'];
const longestBody = 300;

/** 提出异议: a unit contests a mark that stands there; the office is told, and answers. */
export async function raiseObjection(
	db: Db,
	actor: Actor,
	{ period, unitId, taskId, mark, body }: TypedObjection,
	now: string
): Promise<Result<{ id: string }>> {
	return transactAs<{ id: string }>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const works = await actsForUnit(trx, actor, { taskId, unitId }, unitRoles, now);
		if (!works && !can(actor, 'objection.raise', { unitId })) {
			return refused({ code: 'right.missing', facts: {} });
		}
		const month = (await listPeriods(trx, jurisdictionId)).find((each) => each.period === period);
		const rows = month ? await readUnitRows(trx, jurisdictionId, month, unitId) : [];
		const row = rows.find((each) => each.taskId === taskId && each.unitId === unitId);
		const timelyBy = month?.rules.timelyBy ?? 'first';
		const stands = row && marksOf(row, { timelyBy, now }).some(({ kind }) => kind === mark);
		if (!row || !stands || !isMarkKind(mark)) {
			return refused({ code: 'objection.no-mark', facts: {} });
		}
		const known = await listObjections(trx, jurisdictionId, { period, unitId });
		const isOpen = known.some(
			(each) => each.taskId === taskId && each.mark === mark && each.accepted === null
		);
		const { number: task } = row;
		if (isOpen) return refused({ code: 'objection.open', facts: { number: task } });
		const read = readText(body, 'objection', longestBody, `objection.${taskId}.${mark}`);
		if (read.problems.length > 0) return { ok: false, problems: read.problems };
		const id = newId();
		const said = { mark, body: read.text, raisedBy: actor.id, raisedAt: now };
		await insertObjection(trx, jurisdictionId, { id, period, unitId, taskId, ...said });
		const office = await listAddressees(trx, jurisdictionId, { roles: ['office'] });
		const facts = { unit: row.unitName, task, period, mark };
		const href = `/desk/objections?month=${period}`;
		const told = { kind: 'objection.raised' as const, facts, href };
		await insertAccountNotices(trx, jurisdictionId, office, told, now);
		const summary = { task, unitId, period, mark };
		const act = { action: 'objection.raise', noun: 'objection', objectId: id, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { id } };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

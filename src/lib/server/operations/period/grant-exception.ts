import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { readSerial } from '../../../domain/list/serial.ts';
import { maskPhones } from '../../../domain/phone.ts';
import { covers } from '../../../domain/period/exception.ts';
import { readException } from '../../../domain/period/exception-entry.ts';
import { expectedIn } from '../../../domain/period/expected-pairs.ts';
import { lengthOf, plainLine } from '../../../domain/plain-line.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { findTaskByNumber } from '../../db/addressed-tasks.ts';
import type { Db } from '../../db/client.ts';
import { insertException, type KeptException } from '../../db/exceptions.ts';
import { readExpectedFacts } from '../../db/expected-pairs.ts';
import { listPeriods } from '../../db/periods.ts';
import { findCurrentPlan } from '../../db/plans.ts';
import { mapUnitNames } from '../../db/units.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { tellException } from './tell-exception.ts';

export type NewException = {
	period: string;
	kind: string;
	/** Empty: every unit of the task. */
	unitId: string;
	/** As it is printed; empty: every task of the unit. */
	task: string;
	/** The last day; an exemption has none. */
	until: string;
	reason: string;
};

const longestReason = 100;
const longestNumber = 40;

/** The office makes a month other for a unit, a task, or one unit's part of a task. */
export async function grantException(
	db: Db,
	actor: Actor,
	typed: NewException,
	now: string
): Promise<Result<{ id: string; untilAt: string | null }>> {
	return transactAs<{ id: string; untilAt: string | null }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'period.except', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const months = await listPeriods(trx, jurisdictionId);
		const month = months.find(({ period }) => period === typed.period);
		if (!month) return refused({ code: 'period.unopened', facts: { period: typed.period } });
		const read = readException(typed, month, now);
		const whose = await whoseOf(trx, jurisdictionId, month.openedOn, typed);
		const why = readName(typed.reason, 'reason', longestReason);
		const problems = [...(read.ok ? [] : read.problems), ...whose.problems, ...why.problems];
		if (!read.ok || problems.length > 0) return refused(...problems);

		const { unitId, taskId, planId } = whose;
		const facts = await readExpectedFacts(trx, jurisdictionId, planId);
		const asked = expectedIn({ ...facts, exceptions: [] }, month);
		const pairs = asked.filter((pair) => covers({ unitId, taskId }, pair));
		if (pairs.length === 0) {
			return refused({ code: 'exception.asks-nothing', facts: { period: month.period } });
		}
		const { kind, untilAt } = read;
		const own = { period: month.period, kind, unitId, taskId, untilAt };
		if (facts.exceptions.some((each) => isSame(each, own))) {
			return refused({ code: 'exception.known', facts: {} });
		}
		const by = { reason: why.line, grantedBy: actor.id, grantedAt: now };
		const id = await insertException(trx, jurisdictionId, { ...own, ...by });
		const of = { ...(unitId === null ? {} : { unitId }), ...(taskId === null ? {} : whose.named) };
		const until = untilAt === null ? {} : { untilAt };
		const told = { kind, ...of, ...until, reason: maskPhones(why.line) };
		const task = taskId === null ? null : whose.named.task;
		const said = { period: month.period, kind, task, untilAt, reason: why.line };
		const notice = {
			kind: 'period.excepted' as const,
			facts: { ...said, isClosed: month.closedAt !== null }
		};
		await tellException(trx, jurisdictionId, { pairs, notice }, now);
		const summary = { period: month.period, ...told };
		const act = { action: 'period.except', noun: 'period', objectId: month.period, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { id, untilAt } };
	});
}

type Own = Pick<KeptException, 'period' | 'kind' | 'unitId' | 'taskId' | 'untilAt'>;

function isSame(known: Own & Pick<KeptException, 'endedAt'>, own: Own): boolean {
	const names = ['period', 'kind', 'unitId', 'taskId', 'untilAt'] as const;
	return known.endedAt === null && names.every((name) => known[name] === own[name]);
}

type Whose = {
	unitId: string | null;
	taskId: string | null;
	planId: string;
	/** The task as the trail names it. */
	named: { task: string };
	problems: Problem[];
};

/** For whom it is, by the list that the month asks for. */
async function whoseOf(
	trx: Db,
	jurisdictionId: string,
	openedOn: string,
	typed: NewException
): Promise<Whose> {
	const nobody = { unitId: null, taskId: null, planId: '', named: { task: '' } };
	const not = (problem: Problem): Whose => ({ ...nobody, problems: [problem] });
	const unread = (field: 'unit' | 'task') =>
		not({ code: 'field.unreadable', facts: { field }, at: { field } });
	const plan = await findCurrentPlan(trx, jurisdictionId, openedOn);
	if (!plan) return not({ code: 'period.no-list', facts: {} });
	const number = plainLine(typed.task);
	if (number === null || lengthOf(number) > longestNumber) return unread('task');
	if (typed.unitId === '' && number === '') {
		return not({ code: 'exception.nobody', facts: {}, at: { field: 'unit' } });
	}
	const units = await mapUnitNames(trx, jurisdictionId);
	if (typed.unitId !== '' && !units.has(typed.unitId)) return unread('unit');
	const unitId = typed.unitId === '' ? null : typed.unitId;
	if (number === '') return { ...nobody, unitId, planId: plan.id, problems: [] };
	const task = await findTaskByNumber(trx, jurisdictionId, plan.id, readSerial(number));
	if (!task) {
		const facts = { value: number };
		return not({ code: 'task.number-unknown', facts, at: { field: 'task' } });
	}
	const named = { task: task.number };
	return { unitId, taskId: task.id, planId: plan.id, named, problems: [] };
}

function refused(...problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}

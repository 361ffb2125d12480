import { readSerial } from '../../lib/domain/list/serial.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { findTaskByNumber, type AddressedTask } from '../../lib/server/db/addressed-tasks.ts';
import { listEveryPeriod } from '../../lib/server/db/periods.ts';
import { findCurrentPlan, type Plan } from '../../lib/server/db/plans.ts';
import { neededIn } from './fields.ts';
import type { Turn } from './turn.ts';

/** The list in force on a day, today where none is given. */
export async function planOn({ db, actor, day }: Turn, on = day): Promise<Plan> {
	const plan = await findCurrentPlan(db, actor.jurisdictionId, on);
	return plan ?? insist<Plan>({ ok: false, problems: [{ code: 'apply.no-plan', facts: { on } }] });
}

/**
 * The task that a line names by its printed number: of the list in force on the day, and of a month's
 * report of the list that the month asks for, which may be last year's.
 */
export async function taskNamed(
	turn: Turn,
	{ period, field = 'task' }: { period?: string; field?: string } = {}
): Promise<AddressedTask> {
	const { db, actor, fields } = turn;
	const value = neededIn(fields, field);
	const months = period === undefined ? [] : await listEveryPeriod(db, actor.jurisdictionId);
	const plan = await planOn(turn, months.find((month) => month.period === period)?.openedOn);
	const number = readSerial(value);
	const task = await findTaskByNumber(db, actor.jurisdictionId, plan.id, number);
	if (task) return task;
	const facts = { value: value.trim() };
	return insist<AddressedTask>({ ok: false, problems: [{ code: 'task.number-unknown', facts }] });
}

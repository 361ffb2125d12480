import { readName } from '../../domain/account-entry.ts';
import { can, type Actor } from '../../domain/actor.ts';
import { makeCalendar } from '../../domain/calendar.ts';
import { isDay, shanghaiDay } from '../../domain/date.ts';
import { officeDayFault } from '../../domain/period/office-day.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { deleteCalendarDay, insertCalendarDay, listCalendarDays } from '../db/calendar-days.ts';
import type { Db } from '../db/client.ts';
import { moveCutoffs } from './move-cutoffs.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

export type TypedDay = {
	on: string;
	kind: string;
	/** What it is: 国庆节调休. */
	label: string;
};

/** The months whose cutoff moved because of it. */
export type Moved = { moved: string[] };

const longestLabel = 30;

/** The office enters a day off or a day worked that the built-in holidays do not know. */
export async function enterOfficeDay(
	db: Db,
	actor: Actor,
	{ on, kind, label }: TypedDay,
	now: string
): Promise<Result<Moved>> {
	return transactAs<Moved>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'calendar.edit', {})) return refused(noRight);
		const { jurisdictionId } = actor;
		const named = readName(label, 'dayLabel', longestLabel);
		if (!isDay(on) || (kind !== 'holiday' && kind !== 'workday')) {
			const code = on.trim() === '' ? 'field.empty' : 'field.unreadable';
			const facts = { field: 'day' } as const;
			return refused({ code, facts, at: facts }, ...named.problems);
		}
		const calendar = makeCalendar(await listCalendarDays(trx, jurisdictionId));
		const fault = officeDayFault({ on, kind }, calendar, shanghaiDay(now));
		const problems = [...(fault ? [fault] : []), ...named.problems];
		if (problems.length > 0) return refused(...problems);
		const by = { setBy: actor.id, setAt: now };
		await insertCalendarDay(trx, jurisdictionId, { on, kind, label: named.line }, by);
		const summary = { on, kind, label: named.line };
		const act = { action: 'calendar.enter', noun: 'calendar', objectId: on, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { moved: await moveCutoffs(trx, jurisdictionId, now) } };
	});
}

/** A day that was entered goes again; what has passed stays as it was reckoned. */
export async function dropOfficeDay(
	db: Db,
	actor: Actor,
	on: string,
	now: string
): Promise<Result<Moved>> {
	return transactAs<Moved>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'calendar.edit', {})) return refused(noRight);
		const { jurisdictionId } = actor;
		const entered = (await listCalendarDays(trx, jurisdictionId)).find((day) => day.on === on);
		if (!entered) return refused({ code: 'calendar.absent', facts: {} });
		const today = shanghaiDay(now);
		if (on < today) return refused({ code: 'calendar.past', facts: { today } });
		await deleteCalendarDay(trx, jurisdictionId, on);
		const summary = { on, kind: entered.kind, label: entered.label };
		const act = { action: 'calendar.drop', noun: 'calendar', objectId: on, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { moved: await moveCutoffs(trx, jurisdictionId, now) } };
	});
}

const noRight: Problem = { code: 'right.missing', facts: {} };

function refused(...problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}

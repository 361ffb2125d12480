import { can, type Actor } from '../../../domain/actor.ts';
import { isDay, periodOf, shanghaiDay } from '../../../domain/date.ts';
import { figureText } from '../../../domain/goal/goal.ts';
import { readFigure } from '../../../domain/goal/read-goals.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isMeasurable } from '../../../domain/task-course.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import { readingTime } from '../../../words/goal.ts';
import type { Db } from '../../db/client.ts';
import { insertReading, updateReading } from '../../db/readings.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { listIndicators, type Indicator, type Reading } from '../../db/task-goals.ts';
import { findUnitNames } from '../../db/units.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { tasksOf, tellHistory } from './keep-act.ts';
import { presentPairs } from './present-pairs.ts';
import { noRight, refused } from './refused.ts';

export type TypedReading = {
	taskId: string;
	indicatorId: string;
	/** Whose figure it is; empty for the district's, which the office enters. */
	unitId: string;
	value: string;
	/** The day that the figure speaks of. */
	day: string;
	source: string;
};

/**
 * A figure that was read of a 量化指标 outside the monthly reports. The same unit has one figure of a
 * day: entering it again puts it right. The task itself stays as it is, so that what was done to it
 * before can still be taken back.
 */
export async function recordReading(
	db: Db,
	actor: Actor,
	{ taskId, indicatorId, unitId, value: typed, day, source }: TypedReading,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const [bundle] = (await tasksOf(trx, jurisdictionId, [taskId])) ?? [];
		const unitIds = bundle ? presentPairs(bundle).map((pair) => pair.unitId) : [];
		const own = unitIds.filter((id) => unitId === '' || id === unitId);
		if (!can(actor, 'goal.record', { unitIds: unitId === '' ? [] : own })) return noRight;
		const found = bundle && (await indicatorOf(trx, bundle, indicatorId));
		if (!bundle || !found) return refused({ code: 'indicator.absent', facts: {} });
		const { number, state } = bundle.task;
		const { value, problems } = readFigure(typed, { field: 'value' });
		const note = readOptional(source, 'source', 100);
		const today = shanghaiDay(now);
		const faults: Problem[] = [
			...problems,
			...dayFaults(day, today),
			...note.problems.map((problem) => ({ ...problem, at: { field: 'note' } })),
			...(unitId === '' || own.length > 0
				? []
				: [{ code: 'reading.no-unit', facts: {}, at: { field: 'to' } } as const])
		];
		if (!isMeasurable(state)) {
			return refused({ code: 'task.state', facts: { number, state, verb: 'edit' } });
		}
		if (faults.length > 0) return refused(...faults);

		const whose = unitId === '' ? null : unitId;
		const former = found.readings.find((row) => row.readOn === day && row.unitId === whose);
		const made = { value, note: note.line, readBy: actor.id, readAt: now };
		const reading = { indicatorId, unitId: whose, period: periodOf(day), readOn: day, ...made };
		if (former) await updateReading(trx, jurisdictionId, former.id, made);
		else await insertReading(trx, jurisdictionId, reading);
		await tellReading(trx, actor, { bundle, indicator: found, from: former, to: reading }, now);
		return { ok: true, value: null };
	});
}

export async function indicatorOf(
	trx: Db,
	{ task }: TaskBundle,
	indicatorId: string
): Promise<Indicator | undefined> {
	const all = await listIndicators(trx, task.jurisdiction_id, task.id);
	return all.find(({ id }) => id === indicatorId);
}

function dayFaults(day: string, today: string): Problem[] {
	const at = { field: 'day' };
	if (!isDay(day)) return [{ code: 'reading.no-day', facts: {}, at }];
	return day > today ? [{ code: 'reading.day-future', facts: { today }, at }] : [];
}

type Read = Pick<Reading, 'unitId' | 'period' | 'readOn' | 'value'>;
type Told = {
	bundle: TaskBundle;
	indicator: Indicator;
	from: Read | undefined;
	to: Read | null;
};

/** A line in the history of the task, with the unit's name as it is now, and one in the log. */
export async function tellReading(
	trx: Db,
	actor: Actor,
	{ bundle: { task }, indicator, from, to }: Told,
	now: string
): Promise<void> {
	const told = to ?? from;
	if (!told) return;
	const { name, measuredIn } = indicator;
	const whose = told.unitId === null ? [] : [told.unitId];
	const [unit = ''] = await findUnitNames(trx, actor.jurisdictionId, whose);
	const stored = (read: Read | null | undefined) =>
		read
			? JSON.stringify({ name, when: readingTime(read), unit, value: read.value, measuredIn })
			: null;
	const change = { taskId: task.id, field: 'reading', from: stored(from), to: stored(to) };
	const history = { deeds: [], changes: [change], reason: null, groupId: null };
	await tellHistory(trx, actor, history, now);
	const summary = {
		...{ task: task.number, name, value: figureText(told.value, measuredIn) },
		...(told.unitId === null ? {} : { unitId: told.unitId }),
		...(told.readOn === null ? {} : { readOn: told.readOn })
	};
	const action = to === null ? 'indicator.strike' : 'indicator.record';
	await recordAct(trx, actor, { action, noun: 'task', objectId: task.id, summary }, now);
}

import { shanghaiDay } from '../../lib/domain/date.ts';
import type { Problem, Result } from '../../lib/domain/problem.ts';
import { installEvents } from '../../lib/server/db/audit-events.ts';
import { findDistrict } from '../../lib/server/db/jurisdictions.ts';
import { allOrNothing } from '../../lib/server/operations/half-done.ts';
import { passDueTasks } from '../../lib/server/operations/tasks/pass-due-tasks.ts';
import { actingAs } from './acting.ts';
import { readLine, type Line } from './read-line.ts';
import type { Stage } from './turn.ts';
import { isFounding, verbNamed } from './verbs.ts';

export type AppliedLine = {
	/** Counted from 1, the empty lines with the others. */
	number: number;
	/** Null where the line could not be read. */
	verb: string | null;
	/** Empty where it was done. */
	problems: Problem[];
};

/**
 * Carries out the lines of a record one after the other, each at its own moment and as whoever acts in
 * it, by the operations that the pages call: what is refused there is refused here. Nothing of a refused
 * line stays, and the next is asked all the same.
 */
export async function* applyLines(
	stage: Stage,
	lines: Iterable<string>
): AsyncGenerator<AppliedLine> {
	let before = '';
	let number = 0;
	for (const text of lines) {
		number += 1;
		if (text.trim() === '') continue;
		const read = readLine(text);
		if (!read.ok) {
			yield { number, verb: null, problems: read.problems };
			continue;
		}
		const { now, verb } = read.value;
		const day = shanghaiDay(now);
		if (day !== before) await beginDay(stage, now);
		before = day;
		const answer = await allOrNothing(() => applyLine(stage, read.value, day));
		yield { number, verb, problems: answer.ok ? [] : answer.problems };
	}
}

async function applyLine(
	stage: Stage,
	{ now, as, verb, fields }: Line,
	day: string
): Promise<Result<unknown>> {
	const run = verbNamed(verb);
	if (!run) return refused({ code: 'apply.verb', facts: { value: verb } });
	const district = await findDistrict(stage.db);
	if (!district && !isFounding(verb)) return refused({ code: 'apply.no-district', facts: {} });
	const actor = await actingAs(stage.db, district?.id ?? installEvents, as, day);
	if (!actor.ok) return actor;
	return run({ ...stage, actor: actor.value, now, day, fields });
}

/** What a new day brings by itself: a unit that ends on it has passed its tasks on. */
async function beginDay({ db }: Stage, now: string): Promise<void> {
	const district = await findDistrict(db);
	if (district) await passDueTasks(db, district.id, now);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

import {
	isExpected,
	takesPart,
	type ExpectedPair,
	type OpenedPeriod,
	type TaskCourse
} from '../expected.ts';
import { isExempt, type PairOf, type PeriodException } from './exception.ts';

/** A unit that has to file for a task in a month. */
export type ExpectedReport = PairOf;

/** What it takes to tell what months ask for: read once, it answers for any of them. */
export type ExpectedFacts = {
	courses: ReadonlyMap<string, TaskCourse>;
	/** Whoever ever stood on a task, by task, in the order of the list. */
	pairs: ReadonlyMap<string, readonly (Omit<ExpectedPair, 'hasLead'> & PairOf)[]>;
	exceptions: readonly PeriodException[];
	/** The units that are looked at; null: all of them. */
	units: ReadonlySet<string> | null;
};

/** A pair that is expected, with the part that the unit had on the day that decides. */
export type ExpectedPart = ExpectedReport & Pick<ExpectedPair, 'role'>;

/**
 * E: what a month asks for, by the units as they were on its opening day, without those that are exempt.
 * A task that two units answer for is asked for twice.
 */
export function expectedIn(facts: ExpectedFacts, period: OpenedPeriod): ExpectedPart[] {
	const exempt = facts.exceptions.filter((each) => each.period === period.period);
	const expected: ExpectedPart[] = [];
	for (const [taskId, pairs] of facts.pairs) {
		const course = facts.courses.get(taskId);
		if (!course) continue;
		const there = pairs.filter((pair) => takesPart(pair, course, period));
		const hasLead = there.some(({ role }) => role === 'lead');
		const asked = new Set<string>();
		for (const pair of there) {
			const { unitId, role } = pair;
			if (facts.units?.has(unitId) === false || asked.has(unitId)) continue;
			if (isExempt({ taskId, unitId }, period.period, exempt)) continue;
			if (!isExpected({ ...pair, hasLead }, course, period)) continue;
			asked.add(unitId);
			expected.push({ taskId, unitId, role });
		}
	}
	return expected;
}

import type { ExpectedFacts } from '../../domain/period/expected-pairs.ts';
import type { PeriodException } from '../../domain/period/exception.ts';
import type { Db } from './client.ts';
import { readExpectedFacts } from './expected-pairs.ts';
import { listGoalsOfTasks, type TaskIndicator } from './goals-of-tasks.ts';
import type { BareTask } from './tasks.ts';

/** What the months of a list ask some units for, as far as no report changes it. */
export type UnitFacts = ExpectedFacts & {
	tasks: readonly BareTask[];
	indicators: readonly TaskIndicator[];
	/** Which of the tasks have 阶段目标 at all: whether they are reached, a report does change. */
	milestoned: ReadonlySet<string>;
};

type Wanted = {
	planId: string;
	unitIds: readonly string[];
	exceptions: readonly PeriodException[];
};

export async function readUnitFacts(
	db: Db,
	jurisdictionId: string,
	{ planId, ...only }: Wanted
): Promise<UnitFacts> {
	const facts = await readExpectedFacts(db, jurisdictionId, planId, only);
	const taskIds = facts.tasks.map(({ id }) => id);
	const { milestones, indicators } = await listGoalsOfTasks(db, jurisdictionId, taskIds);
	return { ...facts, indicators, milestoned: new Set(milestones.map(({ taskId }) => taskId)) };
}

/** The same of some of the tasks; what others do is not weighed against them then. */
export function amongTasks(facts: UnitFacts, taskIds: readonly string[]): UnitFacts {
	const wanted = new Set(taskIds);
	return {
		...facts,
		tasks: facts.tasks.filter(({ id }) => wanted.has(id)),
		pairs: new Map([...facts.pairs].filter(([taskId]) => wanted.has(taskId)))
	};
}

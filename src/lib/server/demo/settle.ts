import { makeCalendar, type Calendar } from '$lib/domain/calendar.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { DemoList } from './list.ts';
import type { Operation, OperationOf, Verb } from './operation.ts';
import { claimActs } from './settle/claims.ts';
import { directiveActs } from './settle/directives.ts';
import { evaluationActs } from './settle/evaluations.ts';
import { periodActs } from './settle/periods.ts';
import { planActs } from './settle/plan.ts';
import { reportActs } from './settle/reports.ts';
import { reviewActs } from './settle/reviews.ts';
import { taskActs } from './settle/tasks.ts';
import { unitActs } from './settle/units.ts';
import type { Acts, World } from './settle/settling.ts';

/**
 * The ledger that the operations leave behind, by the lifecycles of tasks and reports. It throws at
 * the first one that could not have happened, so that no demo figure is one a user could not reach.
 */
export function settle(
	list: DemoList,
	operations: readonly Operation[],
	calendar: Calendar = makeCalendar()
): Ledger {
	const world: World = { ledger: emptyLedger(), list, calendar };
	for (const operation of operations) perform(world, operation);
	return world.ledger;
}

const acts: Acts<Verb> = {
	...planActs,
	...unitActs,
	...periodActs,
	...reportActs,
	...reviewActs,
	...taskActs,
	...claimActs,
	...directiveActs,
	...evaluationActs
};

function perform<V extends Verb>(world: World, operation: OperationOf<V>): void {
	acts[operation.do](world, operation);
}

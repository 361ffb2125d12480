import { confidenceOf } from './confidence.ts';
import { join, type Pairs } from './pairs.ts';
import type { Traits } from './traits.ts';

/**
 * Pairs the tasks with the same words, those first that have most else in common. Of several with
 * the same words each goes to its own units (72 and 73), whatever number it has now; tasks that
 * were cancelled come after those in force. One hash table a step, so time grows with the lists.
 */
export function pairSameText(list: Traits[], ledger: Traits[], pairs: Pairs): void {
	const inForce = ledger.filter(({ ended }) => !ended);
	const ended = ledger.filter((task) => task.ended);
	for (const tasks of [inForce, ended]) {
		for (const key of withUnits) pairByKey(list, tasks, pairs, key);
	}
	pairByKey(list, inForce, pairs, ({ textId, number }) => number && `${textId}\n${number}`);
}

const withUnits: ((traits: Traits) => string)[] = [
	({ textId, number, units, section }) => `${textId}\n${number}\n${units}\n${section}`,
	({ textId, number, units }) => number && `${textId}\n${number}\n${units}`,
	({ textId, units, section }) => `${textId}\n${units}\n${section}`,
	({ textId, units }) => units && `${textId}\n${units}`
];

/** Pairs what shares a key, in order on both sides; an empty key pairs nothing. */
function pairByKey(
	list: Traits[],
	ledger: Traits[],
	pairs: Pairs,
	keyOf: (traits: Traits) => string
): void {
	const rows = freeRows(list, pairs);
	const tasks = rows.length === 0 ? [] : freeTasks(ledger, pairs);
	if (tasks.length === 0) return;
	const queues = Map.groupBy(tasks, keyOf);
	const taken = new Map<string, number>();
	for (const row of rows) {
		const key = keyOf(row);
		const next = taken.get(key) ?? 0;
		const task = key === '' ? undefined : queues.get(key)?.[next];
		if (task === undefined) continue;
		taken.set(key, next + 1);
		joinSame(row, task, pairs);
	}
}

function joinSame(list: Traits, ledger: Traits, pairs: Pairs): void {
	const confidence = confidenceOf(list, ledger, 1);
	join(pairs, { list, ledger, likeness: 1, confidence, chosen: false, rivals: [] });
}

function freeRows(list: Traits[], { byList }: Pairs): Traits[] {
	return list.filter(({ index, text }) => text !== '' && !byList.has(index));
}

function freeTasks(ledger: Traits[], { byLedger }: Pairs): Traits[] {
	return ledger.filter(({ index, text }) => text !== '' && !byLedger.has(index));
}

import type { RequestEvent } from '@sveltejs/kit';
import type { BatchRow } from '$lib/domain/list/batch-reading.ts';
import { planMerge } from '$lib/domain/match/plan-merge.ts';
import { levelOf } from '$lib/domain/problem.ts';
import { leftOut, waitingIn } from '$lib/server/operations/keep-account.ts';
import { eachRow, type Opened, type Ready } from './batch.server.ts';

/** What an import would do by everything that is decided so far. */
export type Tally = {
	file: number;
	imported: number;
	skipped: number;
	waiting: number;
	inserts: number;
	changed: number;
	fields: number;
	/** Rows that are as in the ledger, and those whose difference is not taken. */
	unchanged: number;
	kept: number;
	assigned: number;
	/** Of those without a unit: they name a collective, which is kept as text. */
	collective: number;
	undated: number;
	newUnits: number;
};

/** The first rows of tasks that have something to be settled first. */
export function waitingRows({ problems }: Ready): number[] {
	const waiting = problems.flatMap(({ code, task }) =>
		task !== null && levelOf(code) === 'error' ? [task.firstRow] : []
	);
	return [...new Set(waiting)];
}

/**
 * Counts row by row with the rule of the commit itself, so that the page promises what is done. Who
 * wants to see the rows as well is shown them on the way.
 */
export async function tallyOf(
	event: Pick<RequestEvent, 'locals'>,
	{ batch, reading, decisions }: Opened & { reading: Ready },
	visit: (row: BatchRow) => void = () => {}
): Promise<Tally> {
	const waiting = waitingRows(reading);
	const merge = { ...decisions.merge, waiting };
	const units = new Set<string>();
	const tally: Tally = {
		...{ file: 0, imported: 0, skipped: 0, waiting: 0, inserts: 0, changed: 0 },
		...{ fields: 0, unchanged: 0, kept: 0, assigned: 0, newUnits: 0 },
		...{ collective: 0, undated: 0 }
	};
	let few: BatchRow[] = [];
	const add = () => {
		const match = { ...reading.match, items: few.map(({ item }) => item), gone: [] };
		const plan = planMerge(
			few.map(({ task }) => task),
			[],
			match,
			merge
		);
		tally.file += plan.account.file;
		tally.imported += plan.account.imported;
		tally.skipped += plan.account.skipped;
		tally.waiting += waitingIn(plan);
		tally.inserts += plan.inserts.length;
		tally.changed += new Set([...plan.updates, ...plan.moved].map(({ row }) => row)).size;
		tally.fields += plan.updates.length + plan.moved.length;
		const same = new Set(few.flatMap(({ item }) => (item.kind === 'same' ? item.row : [])));
		for (const row of plan.unchanged) tally[same.has(row) ? 'unchanged' : 'kept'] += 1;
		for (const { task } of plan.inserts) {
			if (task.units.length > 0) tally.assigned += 1;
			else if (task.collectives.length > 0) tally.collective += 1;
			if (task.deadline.dueOn === null && !task.deadline.ongoing) tally.undated += 1;
			for (const { state, name } of task.units) if (state === 'new') units.add(name);
		}
		for (const { change } of plan.updates) {
			if (change.field !== 'units') continue;
			for (const { unitId, name } of change.to.units) if (unitId === null) units.add(name);
		}
		few = [];
	};
	await eachRow(event, batch.id, (row) => {
		visit(row);
		few.push(row);
		if (few.length === atOnce) add();
	});
	add();
	const left = leftOut(reading.problems);
	tally.file += left;
	tally.skipped += left;
	tally.newUnits = units.size;
	return tally;
}

const atOnce = 300;

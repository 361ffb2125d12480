import type { Goals } from './goal.ts';

/** A change of a task's goals as its history keeps it: the row before and after, as JSON. */
export type GoalChange = {
	field: 'milestone' | 'indicator' | 'milestoneOrder' | 'indicatorOrder';
	from: string | null;
	to: string | null;
};

/** What became of each row; that only their order changed is one change. */
export function goalChanges(before: Goals, after: Goals): GoalChange[] {
	return [
		...changesOf('milestone', before.milestones, after.milestones),
		...changesOf('indicator', before.indicators, after.indicators)
	];
}

function changesOf(
	field: 'milestone' | 'indicator',
	before: readonly { id: string | null }[],
	after: readonly { id: string | null }[]
): GoalChange[] {
	const held = new Map(before.map((row) => [row.id, row]));
	const kept = new Set(after.map(({ id }) => id));
	const changes = [
		...before.flatMap((row): GoalChange[] =>
			kept.has(row.id) ? [] : [{ field, from: stored(row), to: null }]
		),
		...after.flatMap((row): GoalChange[] => {
			const former = row.id === null ? undefined : held.get(row.id);
			if (!former) return [{ field, from: null, to: stored(row) }];
			const [from, to] = [stored(former), stored(row)];
			return from === to ? [] : [{ field, from, to }];
		})
	];
	const order = (rows: readonly { id: string | null }[], others: ReadonlySet<string | null>) =>
		rows.flatMap(({ id }) => (id !== null && others.has(id) ? [id] : [])).join();
	const isMoved = order(before, kept) !== order(after, new Set(held.keys()));
	if (isMoved) changes.push({ field: `${field}Order`, from: null, to: null });
	return changes;
}

/** Its place in the ledger is no part of what it says. */
function stored({ id: _, ...row }: { id: string | null }): string {
	return JSON.stringify(row);
}

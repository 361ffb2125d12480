import type { RowGroup } from '$lib/domain/ledger/group-rows.ts';

/**
 * The groups of a view by the places of their tasks, each row with the numbers of those that stand
 * directly above it where nothing is left out: so a fill can say which rows it steps over.
 */
export function placedGroups(
	groups: readonly RowGroup[],
	whole: readonly RowGroup[],
	taskIds: readonly string[],
	labelOf: (key: string | null) => string
) {
	const tasks = new Map(taskIds.map((id, at) => [id, at]));
	const places = new Map<string, number>();
	const numbers: string[] = [];
	for (const { key, rows } of whole) {
		for (const { id, number } of rows) {
			places.set(`${key} ${id}`, numbers.length);
			numbers.push(number);
		}
	}
	let last: number | null = null;
	return groups.map(({ key, rows }) => ({
		key: key ?? '',
		label: labelOf(key),
		rows: rows.flatMap(({ id }) => {
			const task = tasks.get(id);
			if (task === undefined) return [];
			const place = places.get(`${key} ${id}`) ?? 0;
			// above the first row of all nothing is filled
			const leftOut = last === null ? [] : numbers.slice(last + 1, place);
			last = place;
			return [leftOut.length === 0 ? { task } : { task, leftOut }];
		})
	}));
}

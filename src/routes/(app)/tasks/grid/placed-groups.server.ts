import type { RowGroup } from '$lib/domain/ledger/group-rows.ts';

/**
 * The groups of a view by the places of their tasks, each row with the place that it has where nothing
 * is left out: so the grid knows how many rows lie hidden between two.
 */
export function placedGroups(
	groups: readonly RowGroup[],
	whole: readonly RowGroup[],
	taskIds: readonly string[],
	labelOf: (key: string | null) => string
) {
	const tasks = new Map(taskIds.map((id, at) => [id, at]));
	const places = new Map<string, number>();
	for (const { key, rows } of whole) {
		for (const { id } of rows) places.set(`${key} ${id}`, places.size);
	}
	return groups.map(({ key, rows }) => ({
		key: key ?? '',
		label: labelOf(key),
		rows: rows.flatMap(({ id }) => {
			const task = tasks.get(id);
			return task === undefined ? [] : [{ task, place: places.get(`${key} ${id}`) ?? 0 }];
		})
	}));
}

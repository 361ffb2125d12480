import type { ListTask } from '../list/list-task.ts';
import type { Duplicate } from './match-reading.ts';
import type { Traits } from './traits.ts';

/**
 * Rows of one file that may be one task: first those with the same text, section and units, then
 * those with the same number. Each row is asked about once, as the later half of one duplicate, and
 * never again once a person has called it a task of its own.
 */
export function findDuplicates(
	list: readonly ListTask[],
	traits: readonly Traits[],
	distinct: ReadonlySet<number>
): Duplicate[] {
	const open = traits.filter(({ index }) => !distinct.has(list[index]?.firstRow ?? -1));
	const sameText = groups(open, ({ text, textId, section, units }) =>
		text === '' ? '' : `${textId}\n${section}\n${units}`
	);
	const later = new Set(sameText.flatMap((group) => group.slice(1)));
	const others = open.filter((task) => !later.has(task));
	const sameNumber = groups(others, ({ number }) => number);
	return [
		...sameText.flatMap((group) => duplicate('text', group, list)),
		...sameNumber.flatMap((group) => duplicate('number', group, list))
	].sort((one, other) => one.rows[0] - other.rows[0] || (one.kind < other.kind ? -1 : 1));
}

function groups(traits: readonly Traits[], keyOf: (task: Traits) => string): Traits[][] {
	const found: Traits[][] = [];
	for (const [key, group] of Map.groupBy(traits, keyOf)) {
		if (key !== '' && group.length > 1) found.push(group);
	}
	return found;
}

function duplicate(
	kind: Duplicate['kind'],
	group: Traits[],
	list: readonly ListTask[]
): Duplicate[] {
	const tasks = group.flatMap(({ index }) => list[index] ?? []);
	const [first, ...others] = tasks;
	if (!first) return [];
	const shown = (kind === 'number' ? first.number : first.title) ?? '';
	const rows: Duplicate['rows'] = [first.firstRow, ...others.map(({ firstRow }) => firstRow)];
	return [{ kind, shown, rows }];
}

import { expect, test } from 'vitest';
import type { BatchRow } from '../../domain/list/batch-reading.ts';
import { matchList } from '../../domain/match/match-list.ts';
import { row } from '../../domain/match/test-tasks.ts';
import { packedParts, rowsPerPart, unpackedRows } from './packed-rows.ts';

test.each([
	['nothing', 0, []],
	['one part that is not full', 3, [[0, 3]]],
	['a full part and no empty one after it', rowsPerPart, [[0, rowsPerPart]]],
	[
		'a full part and the rest',
		rowsPerPart + 1,
		[
			[0, rowsPerPart],
			[rowsPerPart, 1]
		]
	]
])('%s comes back as it was, part after part', async (_, count, places) => {
	const rows = rowsOf(count);
	const parts = await Array.fromAsync(packedParts(rows));
	expect(parts.map(({ position, rowCount }) => [position, rowCount])).toEqual(places);
	expect(parts.flatMap(unpackedRows)).toEqual(rows);
});

function rowsOf(count: number): BatchRow[] {
	const tasks = Array.from({ length: count }, (_, at) =>
		row({ measure: `“办好”第${at + 1}件事；\n𠮷祥办` }, at)
	);
	const { items } = matchList(tasks, [], {});
	return tasks.flatMap((task, at) => {
		const item = items[at];
		return item ? [{ task, item }] : [];
	});
}

import { expect, test } from 'vitest';
import { batchesIn, countCells, withBatch, withoutCells, type Batch } from './unsaved.ts';

const edit = (taskId: string, to: string) => ({ taskId, field: 'measure', from: '', to });
const batch = (id: number, ...edits: ReturnType<typeof edit>[]): Batch => ({
	...{ id, edits, reason: '', agreed: false, refusals: [] },
	size: { rows: edits.length, columns: 1 },
	skipped: null
});

test('a cell that is typed again leaves the older batch', () => {
	const older = {
		...batch(1, edit('a', '1'), edit('b', '1')),
		refusals: [{ at: 1, message: 'x' }]
	};
	const waiting = withBatch([older], batch(2, edit('a', '2')));
	expect(waiting).toEqual([
		{ ...older, edits: [edit('b', '1')], refusals: [{ at: 0, message: 'x' }] },
		batch(2, edit('a', '2'))
	]);
	expect(countCells(waiting)).toBe(2);
});

test('a batch without cells is gone, with what was said of them', () => {
	const refused = { ...batch(1, edit('a', '1')), refusals: [{ at: 0, message: 'x' }] };
	expect(withoutCells([refused, batch(2, edit('b', '2'))], [edit('a', '')])).toEqual([
		batch(2, edit('b', '2'))
	]);
});

test('what is said of all of a batch stays with what is left of it', () => {
	const refused = {
		...batch(1, edit('a', '1'), edit('b', '1')),
		refusals: [{ at: null, message: 'x' }]
	};
	expect(withoutCells([refused], [edit('a', '')])[0]?.refusals).toEqual([
		{ at: null, message: 'x' }
	]);
});

test.each([
	['nothing', null, []],
	['no list', { a: 1 }, []],
	['broken batches', [null, { edits: 'x' }, { edits: [{ taskId: 'a' }] }], []],
	['what was kept', [batch(7, edit('a', '1'))], [batch(-1, edit('a', '1'))]]
])('%s is read back', (_, kept, batches) => {
	expect(batchesIn(kept)).toEqual(batches);
});

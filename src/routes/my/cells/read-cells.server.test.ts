import { expect, test } from 'vitest';
import { readCells, typedCells } from './read-cells.server.ts';

const edit = { taskId: 't.u', field: 'percent', from: '', to: '60' };
const sent = { period: '2026-11', edits: [edit], look: true };

test('the cells of a table are taken, those of a report together', () => {
	const edits = [edit, { ...edit, taskId: 's.u' }, { ...edit, field: 'ask' }];
	const read = readCells({ ...sent, edits });
	expect(read?.look).toBe(true);
	expect(read && typedCells(read)).toEqual([
		{
			key: { taskId: 't', unitId: 'u', period: '2026-11' },
			cells: [edits[0], edits[2]]
		},
		{ key: { taskId: 's', unitId: 'u', period: '2026-11' }, cells: [edits[1]] }
	]);
});

test.each<[string, unknown]>([
	['nothing', null],
	['a list', [sent]],
	['no month', { ...sent, period: '11月' }],
	['no edits', { ...sent, edits: 'x' }],
	['more than a month has', { ...sent, edits: Array.from({ length: 5001 }, () => edit) }],
	['an edit that is none', { ...sent, edits: [null] }],
	['a row that is no report', { ...sent, edits: [{ ...edit, taskId: 't' }] }],
	['a field that nobody types', { ...sent, edits: [{ ...edit, field: 'standing' }] }],
	['a part of a form', { ...sent, edits: [{ ...edit, field: 'reason.sensitive' }] }],
	['a text that is none', { ...sent, edits: [{ ...edit, to: 60 }] }],
	['a text as long as a book', { ...sent, edits: [{ ...edit, to: 'x'.repeat(20_001) }] }]
])('%s is refused', (_, told) => {
	expect(readCells(told)).toBeNull();
});

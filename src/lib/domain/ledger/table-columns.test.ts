import { expect, test } from 'vitest';
import { columnsIn, columnsText } from './table-columns.ts';

test.each([
	['nothing is the usual', [], null],
	['the usual ones are the usual', ['unit', 'due', 'standing', 'percent'], null],
	['the usual ones in another order too', ['percent.standing.due.unit'], null],
	['a form says each by itself', ['none', 'source', 'unit'], ['unit', 'source']],
	['an address says them in one', ['unit.progress.x'], ['unit', 'progress']],
	['none at all', ['none'], []],
	['what nobody knows asks for nothing', ['x', ''], null]
])('columns: %s', (_, said, columns) => {
	const read = columnsIn(said);
	expect(read).toEqual(columns);
	const text = columnsText(read);
	expect(columnsIn(text === null ? [] : [text])).toEqual(columns);
});

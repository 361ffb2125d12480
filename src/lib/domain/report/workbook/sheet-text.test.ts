import { expect, test } from 'vitest';
import type { CellValue } from '../../list/grid.ts';
import { sheetText } from './sheet-text.ts';

const number = (value: number, shown = String(value)): CellValue => ({
	kind: 'number',
	value,
	shown
});
const day: CellValue = { kind: 'date', on: '2026-11-20', shown: '2026年11月20日' };

test.each([
	['a percent of a percent format is what it shows', number(0.6, '60%'), 'percent', '60'],
	['one that was counted has no tail', number(0.58, '58%'), 'percent', '58'],
	['one that is shown rounded is what it is', number(0.655, '66%'), 'percent', '65.5'],
	['a sign that is only written behind it counts nothing', number(60, '60%'), 'percent', '60'],
	['a share without its sign stays one, and is asked about', number(0.6), 'percent', '0.6'],
	['a date is its day in a column of days', day, 'doneOn', '2026-11-20'],
	['in a text it is what the sheet shows', day, 'progress', '2026年11月20日'],
	['a number without a format is no day', number(46_346), 'doneOn', '46346'],
	['a number in a text is what the sheet shows', number(1200, '1,200'), 'progress', '1,200'],
	['a figure is the number itself', number(1200.5, '1,201'), 'value', '1200.5'],
	[
		'blanks and breaks at the end go',
		' 一、甲 \r\n二、乙\t\r\n\r\n',
		'progress',
		' 一、甲\n二、乙'
	],
	['a formula that went wrong says nothing', { kind: 'fault', shown: '#N/A' }, 'problem', null]
] as const)('%s', (_, value, column, text) => {
	expect(sheetText(value, column)).toBe(text);
});

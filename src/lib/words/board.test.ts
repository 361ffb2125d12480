import { expect, test } from 'vitest';
import type { BoardCell, BoardMark } from '../domain/report/board.ts';
import { boardCellText, boardFigure } from './board.ts';

const cell: BoardCell = {
	...{ expected: 9, filed: 6, late: 2, mostLate: 5, returned: 3 },
	...{ open: 0, missing: 1, madeUp: 4, exempt: 0 }
};

test.each<[BoardMark, string]>([
	['missing', '1'],
	['madeUp', '4'],
	['late', '2'],
	['returned', '3'],
	['open', '6/9'],
	['clean', '']
])('beside %s stands how many reports', (mark, figure) => {
	expect(boardFigure(mark, cell)).toBe(figure);
});

test('how many days late is said with the rest of a cell', () => {
	expect(boardCellText('区水利局', '2026-10', cell)).toContain('迟报 2 项，最多迟 5 天');
});

import { expect, test } from 'vitest';
import { boardCells, boardMark, pairKey, type BoardPair } from './board.ts';

const pair = (taskId: string, more: Partial<BoardPair> = {}): BoardPair => ({
	...{ taskId, unitId: 'water', isFiled: true, lateDays: 0, isReturned: false },
	...more
});
const cellOf = (
	pairs: BoardPair[],
	more: Partial<Omit<Parameters<typeof boardCells>[0], 'pairs'>> = {}
) => {
	const month = { pairs, madeUp: new Set<string>(), exempt: [], isOver: () => true, ...more };
	return boardCells(month).get('water');
};

test('a month with everything in time is clean', () => {
	const cell = cellOf([pair('1'), pair('2')]);
	expect(cell).toMatchObject({ expected: 2, filed: 2, late: 0, missing: 0 });
	expect(boardMark(cell)).toBe('clean');
});

test('the latest of what came late tells the days', () => {
	const cell = cellOf([pair('1', { lateDays: 1 }), pair('2', { lateDays: 4 }), pair('3')]);
	expect(cell).toMatchObject({ filed: 3, late: 2, mostLate: 4 });
	expect(boardMark(cell)).toBe('late');
});

test('what is not filed is open before its cutoff and missing after it', () => {
	const own = [pair('1', { isFiled: false }), pair('2', { isFiled: false })];
	const cell = cellOf(own, { isOver: ({ taskId }) => taskId === '1' });
	expect(cell).toMatchObject({ expected: 2, filed: 0, missing: 1, open: 1 });
	expect(boardMark(cellOf(own, { isOver: () => false }))).toBe('open');
	expect(boardMark(cell)).toBe('missing');
});

test('what was missing at the closing and made up stays to be seen, late or not', () => {
	const own = [pair('1', { isFiled: false }), pair('2', { lateDays: 9 }), pair('3')];
	const madeUp = new Set([pairKey(pair('1')), pairKey(pair('2'))]);
	const cell = cellOf(own, { madeUp });
	expect(cell).toMatchObject({ expected: 3, filed: 3, madeUp: 2, missing: 0, late: 0 });
	expect(boardMark(cell)).toBe('madeUp');
});

test('one that is still missing outweighs one that was made up', () => {
	const own = [pair('1', { isFiled: false }), pair('2', { isFiled: false })];
	expect(boardMark(cellOf(own, { madeUp: new Set([pairKey(pair('1'))]) }))).toBe('missing');
});

test('a return is told where nothing came late', () => {
	expect(boardMark(cellOf([pair('1', { isReturned: true })]))).toBe('returned');
	expect(boardMark(cellOf([pair('1', { isReturned: true, lateDays: 1 })]))).toBe('late');
});

test('a unit that was let off is exempt, one that has nothing to file is none', () => {
	expect(boardMark(cellOf([], { exempt: [{ taskId: '1', unitId: 'water' }] }))).toBe('exempt');
	expect(boardMark(undefined)).toBe('none');
	const both = cellOf([pair('1')], { exempt: [{ taskId: '2', unitId: 'water' }] });
	expect(both).toMatchObject({ expected: 1, exempt: 1 });
	expect(boardMark(both)).toBe('clean');
});

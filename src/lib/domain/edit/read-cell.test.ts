import { expect, test } from 'vitest';
import { makeUnitDirectory } from '../unit-directory.ts';
import { jurisdictionOf } from '../unit-name.ts';
import { isReadAs, readCell } from './read-cell.ts';
import { isCellField } from './task-cell.ts';

const context = {
	directory: makeUnitDirectory(jurisdictionOf('测试区'), [
		{ id: 'u1', name: '区水利局', aliases: [] }
	]),
	...{ sections: [], titleYear: 2026 }
};

test.each([
	['number', 12, '1'],
	['measure', 5000, '甲'],
	['extra.备注', 2000, '甲']
] as const)('a text of %s is at most %i long', (field, most, sign) => {
	expect(readCell(field, sign.repeat(most), context).write).not.toBeNull();
	const { write, problems } = readCell(field, sign.repeat(most + 1), context);
	expect(write).toBeNull();
	expect(problems).toMatchObject([{ code: 'field.long', facts: { most, now: most + 1 } }]);
});

test('a unit that is not there founds none, and nothing is written', () => {
	const { write, problems } = readCell('units', '区水利局、区海洋局', context);
	expect(write).toBeNull();
	expect(problems).toMatchObject([{ code: 'task.new-unit', facts: { value: '区海洋局' } }]);
});

test('a unit that leads and helps is one', () => {
	const { write } = readCell('units', '牵头：区水利局；配合：区水利局', context);
	expect(write).toMatchObject({ to: { pairs: [{ unitId: 'u1', role: 'lead' }] } });
});

test.each([
	['the day itself', '2026-09-30', '2026-09-30', false, false],
	['words', '2026年9月底前', '2026-09-30', false, true],
	['words for no end', '一直做下去', null, true, true],
	['nothing', '', null, false, false]
])('%s says more than the day: %s', (_, text, dueOn, ongoing, more) => {
	expect(isReadAs(text, dueOn, ongoing)).toBe(more);
});

test.each([
	['measure', true],
	['extra.备注', true],
	['title', false],
	['备注', false]
])('%s is a cell of the ledger: %s', (field, is) => {
	expect(isCellField(field)).toBe(is);
});

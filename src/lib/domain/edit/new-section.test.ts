import { expect, test } from 'vitest';
import { readNewSection } from './new-section.ts';

const known = [
	{ id: 's1', position: 1, ordinal: 1, title: '获得信贷', printedHeading: '一、获得信贷' },
	{
		id: 's2',
		position: 4,
		ordinal: 7,
		title: '获得用水、用气',
		printedHeading: '七、获得用水、用气'
	}
];
const numeral = (ordinal: number) => `第${ordinal}`;

test('a new one stands behind the others, with the numeral after the last', () => {
	expect(readNewSection(' 纳税服务 ', known, numeral)).toEqual({
		section: { position: 5, ordinal: 8, title: '纳税服务', printedHeading: '第8、纳税服务' },
		...{ same: null, problems: [] }
	});
});

test.each([
	['keeps it, where it is free', '九、纳税服务', 9],
	['gets the next, where another bears it', '七、纳税服务', 8]
])('one typed with its numeral %s', (_, typed, ordinal) => {
	expect(readNewSection(typed, known, numeral).section).toMatchObject({
		...{ ordinal, title: '纳税服务', printedHeading: `第${ordinal}、纳税服务` }
	});
});

test('the first of a list is the first', () => {
	expect(readNewSection('纳税服务', [], numeral).section).toMatchObject({
		position: 1,
		ordinal: 1
	});
});

test('one without a numeral counts as none', () => {
	const plain = [
		{ ...known[0], id: 's1', position: 1, ordinal: null, title: '其他', printedHeading: '其他' }
	];
	expect(readNewSection('纳税服务', plain, numeral).section?.ordinal).toBe(1);
});

test.each([
	['nothing typed', '  ', null],
	['one that is there', '获得信贷', '获得信贷'],
	['one that is there with its numeral and other marks', '七、获得用水用气', '获得用水、用气']
])('%s founds none', (_, typed, same) => {
	expect(readNewSection(typed, known, numeral)).toEqual({ section: null, same, problems: [] });
});

test('one that is too long is refused at its own field', () => {
	const { section, problems } = readNewSection('甲'.repeat(61), known, numeral);
	expect(section).toBeNull();
	expect(problems).toMatchObject([{ code: 'field.long', at: { field: 'newSection' } }]);
});

import { describe, expect, test } from 'vitest';
import { ready, sheet } from '../../list/test-grid.ts';
import { filledSheet } from './filled-sheet.ts';
import { isNoText } from './no-text.ts';
import { monthNamed } from './month-named.ts';
import { textByUnit } from './text-by-unit.ts';
import { unitNamed } from './test-rows.ts';
import { unitOfSheet } from './unit-of-sheet.ts';

describe('the month that a list names', () => {
	test.each<[string, string[], number | null, string | null]>([
		['in its title', ['清江区2026年10月营商环境任务台账'], null, '2026-10'],
		['as the day it was filled', ['任务台账（截至2026-10-26）.xlsx'], null, '2026-10'],
		['in Chinese numerals', ['二〇二六年十月情况表'], null, '2026-10'],
		['the last of several', ['2026年1—10月进展'], null, '2026-10'],
		['without a year, of the year of the list', ['10月'], 2026, '2026-10'],
		['without any year it is none', ['10月'], null, null],
		['there is no thirteenth', ['2026年13月'], null, null],
		['a year alone is no month', ['2026年任务台账'], 2026, null],
		['the title goes before the file', ['2026年9月台账', '2026年10月.xlsx'], null, '2026-09'],
		['else the file tells it', ['任务台账', '区水利局_2026年10月.xlsx'], null, '2026-10']
	])('%s', (_, texts, year, expected) => {
		expect(monthNamed(texts, year)).toBe(expected);
	});
});

describe('the unit that a list is of', () => {
	const of = (...ids: (string | null)[]) => ({
		units: ids.map((unitId) => ({ unitId, name: '' }))
	});
	test.each<[string, ReturnType<typeof of>[], string | null]>([
		['the one in every row, alone or with others', [of('tax'), of('tax', 'hightech')], 'tax'],
		['none where the rows are of several', [of('tax'), of('water')], null],
		['none where two stand in every row', [of('tax', 'hightech')], null],
		['none where a row names nobody', [of('tax'), of()], null],
		['none where nobody is known', [of(null)], null],
		['none without rows', [], null]
	])('%s', (_, rows, expected) => {
		expect(unitOfSheet(rows)).toBe(expected);
	});
});

describe('a cell that names its units', () => {
	test.each<[string, string, [string, string][] | null]>([
		[
			'one after the other',
			'区税务局：辅导十二场次；高新区税务局：上线窗口。',
			[
				['tax', '辅导十二场次'],
				['hightech', '上线窗口。']
			]
		],
		[
			'a line each, numbered, with a colon of the other width',
			'1.区税务局:辅导：十二场次\n2.高新区税务局:上线窗口',
			[
				['tax', '辅导：十二场次'],
				['hightech', '上线窗口']
			]
		],
		['of one alone', '区税务局：辅导十二场次', [['tax', '辅导十二场次']]],
		['not where something stands before the first', '总体较好。区税务局：辅导', null],
		['not where one is named twice', '区税务局：辅导；区税务局：上线', null],
		['not where no unit is named', '一是：辅导；二是：上线', null],
		['not in the middle of a sentence', '会同区税务局：辅导', null]
	])('%s', (_, text, expected) => {
		const found = textByUnit(text, unitNamed);
		expect(found && Array.from(found)).toEqual(expected);
	});
});

test.each([
	['', true],
	[' 无。', true],
	['——', true],
	['/', true],
	['暂无', true],
	['空', true],
	['无进展', false],
	['无证照办理事项清单已公布', false]
])('%s says nothing: %s', (text, expected) => {
	expect(isNoText(text)).toBe(expected);
});

describe('a list that was read', () => {
	const headings = ['序号', '改革措施', '责任单位', '进展情况', '存在问题'];
	const of = (title: string, ...rows: (string | null)[][]) =>
		filledSheet(ready(sheet([[title], headings, ...rows])), '送来的表.xlsx');

	test('keeps its rows with the cells of their texts', () => {
		const {
			sheet: name,
			month,
			rows
		} = of(
			'清江区2026年10月营商环境任务台账',
			['1', '推行企业开办一网通办。', '区市场监管局', '完成80%，上线窗口两个。', '无'],
			['2', '优化用水报装流程。', '区市场监管局', null, null]
		);
		expect([name, month]).toEqual(['责任清单', '2026-10']);
		expect(
			rows.map(({ number, progress, percent, cells }) => [number, progress, percent, cells])
		).toEqual([
			[
				...['1', '完成80%，上线窗口两个。', 80],
				{ measure: 'B3', unit: 'C3', progress: 'D3', problem: 'E3' }
			],
			['2', null, null, { measure: 'B4', unit: 'C4' }]
		]);
	});

	test('offers no percent with a fraction', () => {
		const { rows } = of('台账', [
			'1',
			'推行企业开办。',
			'区市场监管局',
			'完成80.5%，继续推进。',
			null
		]);
		expect(rows[0]?.percent).toBeNull();
	});
});

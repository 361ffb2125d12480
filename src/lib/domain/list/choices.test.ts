import { describe, expect, test } from 'vitest';
import type { CellValue } from './grid.ts';
import type { ListChoices } from './list-choices.ts';
import { ready, said, sheet } from './test-grid.ts';

const head = ['序号', '改革措施', '责任单位', '完成时限'];
const units = [
	{ id: 'u1', name: '区财政局', aliases: [] },
	{ id: 'u2', name: '区水务局', aliases: ['区水利局'] }
];

function withUnit(cell: string | null, choices: ListChoices = {}) {
	const reading = ready(sheet([head, ['1', '甲', cell, '长期']]), choices, { units });
	const [task] = reading.tasks;
	const named = task?.units.map(({ name, state, unitId }) => [name, state, unitId]) ?? [];
	return {
		units: named,
		collectives: task?.collectives.map(({ printed }) => printed),
		said: said(reading)
	};
}

describe('units', () => {
	test.each([
		['a known one says nothing', '区财政局', {}, [['区财政局', 'known', 'u1']], []],
		['another name of one neither', '区水利局', {}, [['区水务局', 'known', 'u2']], []],
		[
			'a slip stops and asks',
			'区财财政局',
			{},
			[['区财财政局', 'open', null]],
			['unit.resembles C2']
		],
		[
			'which a person answers',
			'区财财政局',
			{ units: { 区财财政局: { as: 'unit', unitId: 'u1' } } },
			[['区财政局', 'known', 'u1']],
			[]
		],
		[
			'or says is another',
			'区财财政局',
			{ units: { 区财财政局: { as: 'new', name: '区财财政局' } } },
			[['区财财政局', 'new', null]],
			[]
		],
		['a person is no unit', '屈正则', {}, [['屈正则', 'open', null]], ['unit.person C2']],
		[
			'a piece of a cell is answered alone',
			'区财政局、区财财政局',
			{ units: { 区财财政局: { as: 'unit', unitId: 'u2' } } },
			[
				['区财政局', 'known', 'u1'],
				['区水务局', 'known', 'u2']
			],
			[]
		],
		[
			'two in one breath',
			'区司法局和区审计局',
			{ units: { 区司法局和区审计局: { as: 'joint', names: ['区财政局', '区水务局'] } } },
			[
				['区财政局', 'known', 'u1'],
				['区水务局', 'known', 'u2']
			],
			[]
		],
		[
			'nobody for now',
			'待定单位',
			{ units: { 待定单位: { as: 'unassigned' } } },
			[],
			['list.unassigned C2']
		],
		['none stops and asks', null, {}, [], ['list.unit-missing C2']],
		[
			'which is answered for that cell',
			null,
			{
				problems: { 'list.unit-missing C2': { as: 'units', choice: { as: 'unit', unitId: 'u1' } } }
			},
			[['区财政局', 'known', 'u1']],
			[]
		],
		[
			'or left open',
			null,
			{ problems: { 'list.unit-missing C2': { as: 'units', choice: { as: 'unassigned' } } } },
			[],
			['list.unassigned C2']
		],
		['words for many stop and ask', '区有关部门', {}, [], ['list.collective C2']],
		[
			'unless a person says they stay',
			'区有关部门',
			{ units: { 区有关部门: { as: 'collective' } } },
			[],
			[]
		]
	] satisfies [string, string | null, ListChoices, unknown[], string[]][])(
		'%s',
		(_, cell, choices, found, problems) => {
			const reading = withUnit(cell, choices);
			expect(reading.units).toEqual(found);
			expect(reading.said).toEqual(problems);
		}
	);

	test('words for many beside a unit are kept, which is said where they first stand', () => {
		expect(withUnit('区财政局、区有关部门')).toMatchObject({
			units: [['区财政局', 'known', 'u1']],
			collectives: ['区有关部门'],
			said: ['list.collective-kept C2']
		});
		const twice = ready(
			sheet([
				['改革措施', '责任单位', '完成时限'],
				['甲', '区财政局牵头，区有关部门配合', '长期'],
				['乙', '区财政局、区有关部门', '长期']
			]),
			{},
			{ units }
		);
		expect(said(twice)).toEqual(['list.collective-kept B2']);
		const settled = withUnit('区财政局、区有关部门', {
			units: { 区有关部门: { as: 'collective' } }
		});
		expect(settled.said).toEqual([]);
	});

	test('a unit that leads and helps is one', () => {
		const rows = [
			['改革措施', '牵头单位', '配合单位', '完成时限'],
			['甲', '区财政局', '区财政局、区水务局', '长期']
		];
		const [task] = ready(sheet(rows), {}, { units }).tasks;
		expect(task?.units.map(({ name, role }) => [name, role])).toEqual([
			['区财政局', 'lead'],
			['区水务局', 'support']
		]);
	});

	test('a warning that was looked at is gone, an unknown unit is not', () => {
		const choices = {
			problems: {
				'unit.resembles C2': { as: 'accepted' },
				'unit.open-bracket C2': { as: 'accepted' }
			}
		} as const;
		expect(withUnit('区财财政局', choices).said).toEqual(['unit.resembles C2']);
		expect(withUnit('区财政局（预算科', {}).said).toEqual(['unit.open-bracket C2']);
		expect(withUnit('区财政局（预算科', choices).said).toEqual([]);
	});

	test('a new unit is noted at its first cell, and one under two names is one', () => {
		const cells = ['区政务服务数据管理局', '区政数局', '区审计局', '区审计局'];
		const rows = cells.map((cell, index) => [String(index), `事项${index}`, cell, '长期']);
		const reading = ready(sheet([head, ...rows]));
		expect(said(reading)).toEqual(['unit.unknown C2', 'unit.abbreviated C3', 'unit.unknown C4']);
		expect(reading.tasks[1]?.units).toMatchObject([
			{ printed: '区政数局', name: '区政务服务数据管理局' }
		]);
		expect(reading.counts).toMatchObject({ units: 2, pairs: 4 });
	});

	test.each([
		['the slip before the right name', ['区市场监管剧', '区市场监管局'], ['C2', 'C3']],
		['the slip behind it', ['区市场监管局', '区市场监管剧'], ['C3', 'C2']],
		['the rarer of two', ['区市场监菅局', '区市场监管局', '区市场监管局'], ['C2', 'C3']],
		['a name in a joint cell', ['区审计局、区市场监管剧', '区市场监管局'], ['C2', 'C3']]
	])('a slip beside the right name, both new, is told: %s', (_, cells, [slip, right]) => {
		const rows = cells.map((cell, index) => [String(index), `事项${index}`, cell, '长期']);
		const reading = ready(sheet([head, ...rows]));
		const told = reading.problems.filter(({ code }) => code === 'unit.resembles-listed');
		expect(told).toMatchObject([
			{ at: { cell: slip }, facts: { name: '区市场监管局', distance: 1 } }
		]);
		expect(said(reading)).toContain(`unit.unknown ${right}`);
		const [{ facts } = { facts: {} }] = told;
		const value = 'value' in facts ? String(facts.value) : '';
		const choices = { units: { [value]: { as: 'new', name: '区市场监管局' } } } as const;
		const answered = said(ready(sheet([head, ...rows]), choices));
		expect(answered.join()).not.toContain('resembles');
	});

	test('neighbours of one list are not told', () => {
		const cells = ['区教育局', '区体育局', '区第一小学', '区第二小学', '区水利局', '区水务局'];
		const rows = cells.map((cell, index) => [String(index), `事项${index}`, cell, '长期']);
		expect(said(ready(sheet([head, ...rows]))).join()).not.toContain('resembles');
	});
});

describe('deadlines', () => {
	const readOf = (cells: (CellValue | null)[], choices: ListChoices = {}) => {
		const rows = cells.map((cell, index) => [String(index), `事项${index}`, '区财政局', cell]);
		return ready(sheet([['2026年清单'], head, ...rows]), choices, { units });
	};
	const found = (...given: Parameters<typeof readOf>) => {
		return readOf(...given).tasks.map(({ deadlineText, deadline }) => [
			deadlineText,
			deadline.dueOn
		]);
	};

	test.each([
		[
			'a number cell of year and month',
			{ kind: 'number', value: 2026.11, shown: '2026.11' },
			['2026.11', '2026-11-30']
		],
		[
			'the month that may have lost its 0',
			{ kind: 'number', value: 2026.1, shown: '2026.1' },
			['2026.1', null]
		],
		[
			'a date cell',
			{ kind: 'date', on: '2026-09-30', shown: '2026年9月30日' },
			['2026-09-30', '2026-09-30']
		],
		['a text with the year of the title', '年底前', ['年底前', '2026-12-31']],
		['an impossible day', '2026年2月30日', ['2026年2月30日', null]]
	] satisfies [string, CellValue, unknown[]][])('%s', (_, cell, reading) => {
		expect(found([cell])).toEqual([reading]);
	});

	test.each([
		[
			'the other dates show which is the month',
			['12/15/2026', '9/8/2026'],
			['2026-12-15', '2026-09-08']
		],
		['or that the day comes first', ['15/12/2026', '9/8/2026'], ['2026-12-15', '2026-08-09']],
		['a year of two digits', ['12/15/26', '9/8/26'], ['2026-12-15', '2026-09-08']]
	])('%s', (_, cells, days) => {
		const reading = readOf(cells);
		expect(reading.tasks.map(({ deadlineText }) => deadlineText)).toEqual(days);
		expect(said(reading)).toEqual([]);
	});

	test('a date that nothing decides is flagged', () => {
		expect(said(readOf(['9/8/2026']))).toEqual(['deadline.two-readings D3']);
	});

	test('an answer holds for every cell of the same words', () => {
		const choices = { deadlines: { 立即: { as: 'day', on: '2026-03-31' } } } as const;
		expect(found(['立即', '立即'], choices)).toEqual([
			['立即', '2026-03-31'],
			['立即', '2026-03-31']
		]);
		expect(said(readOf(['立即'], choices))).toEqual([]);
	});

	test('blanks are said one by one, and once where all are blank', () => {
		expect(said(readOf([null, '长期']))).toEqual(['list.deadline-missing D3']);
		expect(said(readOf([null, null]))).toEqual(['list.deadlines-missing D2']);
	});

	test('one answer for all blanks is marked as the office’s', () => {
		const { tasks } = readOf([null, '2026年6月'], {
			blankDeadlines: { as: 'day', on: '2026-12-31' }
		});
		expect(tasks).toMatchObject([
			{ deadlineText: null, deadline: { dueOn: '2026-12-31' }, deadlineSetByOffice: true },
			{}
		]);
		expect(tasks[1]).not.toHaveProperty('deadlineSetByOffice');
	});

	test('an answer for one cell holds for that alone', () => {
		const choices = {
			problems: { 'list.deadline-missing D3': { as: 'deadline', choice: { as: 'ongoing' } } }
		} as const;
		expect(
			readOf([null, null, '长期'], choices).tasks.map(({ deadline }) => deadline.kind)
		).toEqual(['ongoing', 'blank', 'ongoing']);
	});

	test('a day before the plan begins is mended where it is told', () => {
		const rows = sheet([head, ['1', '子', '区财政局', '2025年6月30日']]);
		const answer = { as: 'deadline', choice: { as: 'day', on: '2026-06-30' } } as const;
		const choices = { planStart: '2026-01-01', problems: { 'list.deadline-past D2': answer } };
		const reading = ready(rows, choices, { units });
		expect([said(reading), reading.tasks[0]?.deadline.dueOn]).toEqual([[], '2026-06-30']);
	});

	test('a day before the plan begins is marked', () => {
		expect(said(readOf(['2025年12月底前']))).toEqual(['list.deadline-past D3']);
		expect(said(readOf(['2026年1月底前'], { planStart: '2026-02-01' }))).toEqual([
			'list.deadline-past D3'
		]);
		expect(said(readOf(['2026年1月底前']))).toEqual([]);
	});
});

describe('what stands twice', () => {
	const twice = (rows: (string | null)[][], choices: ListChoices = {}) => {
		return said(ready(sheet([['重点任务', ...head], ...rows]), choices, { units }));
	};
	const task = (section: string, number: string, measure: string, unit = '区财政局') => [
		section,
		number,
		measure,
		unit,
		'长期'
	];

	test.each([
		['a number', [task('甲', '1', '子'), task('甲', '1', '丑')], ['list.number-twice B3']],
		[
			'a measure for the same unit',
			[task('甲', '1', '子'), task('甲', '2', '子\n')],
			['list.task-twice C3']
		],
		[
			'a measure for another unit is two tasks',
			[task('甲', '1', '子'), task('甲', '2', '子', '区水务局')],
			['list.same-measure C3']
		],
		[
			'both are said once',
			[task('甲', '1', '子'), task('甲', '1', '子')],
			['list.number-twice B3']
		],
		[
			'numbers may begin anew in each section',
			[task('甲', '1', '子'), task('甲', '2', '丑'), task('乙', '1', '寅')],
			[]
		],
		[
			'but not within one',
			[task('甲', '1', '子'), task('乙', '1', '丑'), task('乙', '1', '寅')],
			['list.number-twice B4']
		]
	])('%s', (_, rows, problems) => {
		expect(twice(rows)).toEqual(problems);
	});

	test('and is right, as a person says', () => {
		const rows = [task('甲', '1', '子'), task('甲', '1', '丑')];
		expect(twice(rows, { problems: { 'list.number-twice B3': { as: 'accepted' } } })).toEqual([]);
	});

	test('or is left out, with its cells reported', () => {
		const reading = ready(
			sheet([head, ['1', '子', '区财政局', '长期'], ['1', '丑', '区财政局', '长期']]),
			{ skippedRows: [3] },
			{ units }
		);
		expect(reading.tasks).toHaveLength(1);
		expect(reading.problems).toMatchObject([
			{ code: 'list.row-left', facts: { why: 'chosen' }, at: { cell: 'B3' } }
		]);
		expect(reading.counts.cells).toEqual({ filled: 12, read: 8, extra: 0, reported: 4 });
	});
});

test('a task without a measure waits', () => {
	const rows = [head, ['1', '子', '区财政局', '长期'], ['2', null, '区财政局', '长期']];
	expect(said(ready(sheet(rows), {}, { units }))).toEqual(['list.measure-missing B3']);
});

test('a telephone without a name is no contact, and said', () => {
	const rows = [
		[...head, '联系人', '联系电话'],
		['1', '子', '区财政局', '长期', null, '0840-5550101']
	];
	const reading = ready(sheet(rows), {}, { units });
	expect(reading.tasks).toMatchObject([
		{ people: [], openPlaces: [{ phone: '0840-5550101', cell: 'F2' }] }
	]);
	expect(said(reading)).toEqual(['list.phone-alone F2']);
});

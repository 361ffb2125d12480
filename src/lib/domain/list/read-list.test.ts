import { expect, test } from 'vitest';
import { csv, read, ready, said, sheet, text } from './test-grid.ts';

const title = '清江区2026年营商环境改革任务责任清单';
const headings = [
	'重点任务',
	'改革措施',
	'责任单位',
	'责任人',
	'联系电话',
	'进展情况',
	'存在问题',
	'完成时限'
];
const office = [
	[title],
	headings,
	[
		'一.企业开办',
		'1.开办一日办结。材料齐全即办。',
		'区市场监管局',
		'责任人：屈正则',
		'0840-5550101',
		'完成60%',
		'无',
		'2026年9月底前'
	],
	[null, null, null, '联系人：祝子期', '15400001001'],
	[
		null,
		'２、税务合并办理。',
		'区税务局、开发区税务局',
		'责任人：',
		null,
		null,
		null,
		{ kind: 'date', on: '2026-06-30', shown: '2026-06-30' } as const
	],
	[null, null, null, '联系人：柴若微', '15400001008'],
	[null, null, null, '联系人：单晓棠', '15400001009'],
	[
		'二．获得信贷',
		'（3）推广信用贷款。',
		'区金融局',
		'责任人：厉承宇',
		null,
		null,
		null,
		'长期推进'
	]
];
const merges = [
	'A1:H1',
	'A3:A7',
	'B3:B4',
	'C3:C4',
	'F3:F4',
	'G3:G4',
	'H3:H4',
	'B5:B7',
	'C5:C7',
	'H5:H7',
	'B8:B9'
];

test('reads a list as offices keep it', () => {
	const reading = ready(sheet(office, merges));
	expect(reading).toMatchObject({
		sheet: '责任清单',
		title,
		titleYear: 2026,
		headerRow: 2,
		planStart: '2026-01-01'
	});
	expect(
		reading.tasks.map(({ number, measure, title, firstRow, rowCount }) => [
			number,
			measure,
			title,
			firstRow,
			rowCount
		])
	).toEqual([
		['1', '开办一日办结。材料齐全即办。', '开办一日办结', 3, 2],
		['2', '税务合并办理。', '税务合并办理', 5, 3],
		['3', '推广信用贷款。', '推广信用贷款', 8, 2]
	]);
	expect(reading.tasks.map(({ section }) => section)).toEqual([
		{ printed: '一.企业开办', ordinal: 1, title: '企业开办' },
		{ printed: '一.企业开办', ordinal: 1, title: '企业开办' },
		{ printed: '二．获得信贷', ordinal: 2, title: '获得信贷' }
	]);
	expect(reading.tasks[1]?.units.map(({ name, role }) => [name, role])).toEqual([
		['区税务局', 'responsible'],
		['开发区税务局', 'responsible']
	]);
	expect(reading.tasks.map(({ people, openPlaces = [] }) => [...people, ...openPlaces])).toEqual([
		[
			{ role: 'responsiblePerson', name: '屈正则', phone: '0840-5550101', cell: 'D3' },
			{ role: 'contactPerson', name: '祝子期', phone: '15400001001', cell: 'D4' }
		],
		[
			{ role: 'contactPerson', name: '柴若微', phone: '15400001008', cell: 'D6' },
			{ role: 'contactPerson', name: '单晓棠', phone: '15400001009', cell: 'D7' },
			{ role: 'responsiblePerson', phone: null, cell: 'D5' }
		],
		[{ role: 'responsiblePerson', name: '厉承宇', phone: null, cell: 'D8' }]
	]);
	expect(
		reading.tasks.map(({ deadlineText, deadline }) => [
			deadlineText,
			deadline.dueOn,
			deadline.ongoing
		])
	).toEqual([
		['2026年9月底前', '2026-09-30', false],
		['2026-06-30', '2026-06-30', false],
		['长期推进', null, true]
	]);
	expect(reading.tasks[0]?.cells).toMatchObject({
		section: 'A3',
		measure: 'B3',
		unit: 'C3',
		person: 'D3',
		phone: 'E3',
		deadline: 'H3'
	});
	expect(reading.tasks[1]?.cells.section).toBe('A3');
	expect(reading.tasks[0]?.offers).toEqual([{ kind: 'percent', percent: 60, words: '完成60%' }]);
	expect(reading.counts).toEqual({
		...{ physicalRows: 7, tasks: 3, sections: 2, units: 4, pairs: 4 },
		cells: { filled: 32, read: 32, extra: 0, reported: 0 }
	});
	expect(said(reading).filter((each) => !each.startsWith('unit.'))).toEqual([
		'list.several-contacts D7'
	]);
});

test('the same list as a csv reads the same, but for places and merges', () => {
	const rows = office.map((row) =>
		row.map((value) => (typeof value === 'object' && value !== null ? '6/30/2026' : value))
	);
	rows[2]?.splice(7, 1, '12/15/2026');
	const reading = ready(csv(rows));
	expect(
		reading.tasks.map(({ number, rowCount, section, units }) => [
			number,
			rowCount,
			section?.ordinal,
			units.length
		])
	).toEqual([
		['1', 2, 1, 1],
		['2', 3, 1, 2],
		['3', 1, 2, 1]
	]);
	expect(reading.tasks.map(({ deadlineText }) => deadlineText)).toEqual([
		'2026-12-15',
		'2026-06-30',
		'长期推进'
	]);
	expect(reading.tasks[0]?.cells.deadline).toBe('L3C8');
});

const lines = `方案正文
一、总体要求
附件
${title}
	重点任务
	改革措施
	责任单位
	责任人
	联系电话
	完成时限

	一.企业开办
	1.开办一日办结。
另有一段说明文字
	区市场监管局
	责任人：屈正则
	0840-5550101
	2026年9月底前

	
	
	
	联系人：
	
	

	
	2.税务合并办理。
	区税务局
	
	责任人：
	
	

	
	
	
	联系人：柴若微
	15400001008
	

	二．获得信贷
	3.推广信用贷款。
`;

test('puts a table together that a text holds cell by cell', () => {
	const reading = ready(text(lines), {}, { form: 'text' });
	expect(reading).toMatchObject({ title, titleYear: 2026, headerRow: 5 });
	expect(reading.tasks).toMatchObject([
		{
			number: '1',
			measure: '开办一日办结。\n另有一段说明文字',
			section: { ordinal: 1 },
			deadlineText: '2026年9月底前',
			people: [{ name: '屈正则', phone: '0840-5550101', cell: 'L16' }],
			openPlaces: [{ role: 'contactPerson', phone: null, cell: 'L23' }],
			cells: { measure: 'L13', unit: 'L15' },
			rowCount: 2
		},
		{
			number: '2',
			section: { ordinal: 1 },
			people: [{ name: '柴若微', phone: '15400001008' }],
			units: [{ name: '区税务局', cell: 'L29' }]
		},
		{ number: '3', section: { ordinal: 2, title: '获得信贷' }, units: [], rowCount: 1 }
	]);
	expect(said(reading)).toContain('list.unit-missing L43');
	expect(reading.counts.cells).toEqual({ filled: 25, read: 23, extra: 0, reported: 2 });
});

test('a file without a list is refused, with every cell in the account', () => {
	const people = sheet([
		['姓名', '单位', '电话'],
		['屈正则', '区财政局', '0840-5550101']
	]);
	expect(read([people, sheet([['一些说明']], [], { name: '说明' })])).toEqual({
		status: 'refused',
		problems: [{ code: 'list.not-found', facts: {} }],
		counts: {
			...{ physicalRows: 0, tasks: 0, sections: 0, units: 0, pairs: 0 },
			cells: { filled: 7, read: 0, extra: 0, reported: 7 }
		}
	});
});

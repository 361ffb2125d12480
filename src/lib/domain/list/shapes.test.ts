import { describe, expect, test } from 'vitest';
import { read, ready, said, sheet, csv } from './test-grid.ts';

const head = ['序号', '改革措施', '责任单位', '完成时限'];
const one = ['1', '甲事项。', '区财政局', '2026年6月'];
const two = ['2', '乙事项。', '区教育局', '2026年9月'];

function tasksOf(...given: Parameters<typeof ready>) {
	return ready(...given).tasks.map(({ number, measure, section, units, rowCount }) => {
		return [
			number,
			measure,
			section?.title ?? null,
			units.map(({ name }) => name).join(),
			rowCount
		];
	});
}

describe('headings', () => {
	test('of two rows are joined, the upper cell over several lower ones', () => {
		const rows = [
			['某区2026年任务分工'],
			['序号', '改革措施', '责任分工', null, '责任人', null, '完成时限'],
			[null, null, '牵头单位', '配合单位', '姓名', '电话', null],
			['1', '甲事项。', '区财政局', '区教育局、区审计局', '屈正则', '0840-5550101', '2026年6月']
		];
		const merges = ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3'];
		const reading = ready(sheet(rows, merges));
		expect(reading.headerRows).toEqual({ first: 2, last: 3 });
		expect(reading.columns.map(({ field }) => field)).toEqual([
			...['number', 'measure', 'lead', 'support', 'responsiblePerson', 'phone', 'deadline']
		]);
		expect(reading.tasks).toMatchObject([
			{
				units: [
					{ name: '区财政局', role: 'lead' },
					{ name: '区教育局', role: 'support' },
					{ name: '区审计局', role: 'support' }
				],
				people: [{ role: 'responsiblePerson', name: '屈正则', phone: '0840-5550101' }]
			}
		]);
		const flat = ready(csv(rows));
		expect(flat.columns.map(({ field }) => field)).toEqual(
			reading.columns.map(({ field }) => field)
		);
		expect(flat.tasks).toHaveLength(1);
	});

	test('may have months below, where they are merged to show it', () => {
		const rows = [
			['改革措施', '责任单位', '进展情况', null],
			[null, null, '6月', '12月'],
			['甲事项。', '区财政局', '已启动', '已完成']
		];
		const reading = ready(sheet(rows, ['A1:A2', 'B1:B2', 'C1:D1']));
		expect(reading.columns.map(({ heading, field }) => [heading, field])).toEqual([
			...[
				['改革措施', 'measure'],
				['责任单位', 'unit']
			],
			...[
				['进展情况6月', 'progress'],
				['进展情况12月', 'extra']
			]
		]);
		expect(reading.tasks).toMatchObject([
			{ progress: '已启动', extra: { 进展情况12月: '已完成' } }
		]);
	});

	test.each([
		['its own words, widths and blanks apart', '责 任\n单 位', 'unit', 'sure'],
		['牵头 leads', '牵头责任部门', 'lead', 'likely'],
		['主办 leads too', '主办单位', 'lead', 'sure'],
		['协办 helps', '协办单位', 'support', 'sure'],
		['责任部门 is the unit', '责任部门', 'unit', 'sure'],
		['a bracket is a remark', '责任单位（科室）', 'unit', 'sure'],
		['备注 is kept', '备注', 'extra', 'sure'],
		['what is unknown is kept, and asked about', '资金来源', 'extra', 'ask']
	])('%s: %s', (_, heading, field, confidence) => {
		const [first] = ready(
			sheet([
				['改革措施', '牵头单位', '完成时限', '序号', heading],
				['甲', '区财政局', '长期', '1', '值']
			])
		).columns.slice(-1);
		expect(first).toMatchObject({ field, confidence });
	});

	test.each([
		[
			'任务内容 before 工作措施 is the section',
			['任务内容', '工作措施', '责任单位', '时间要求'],
			['section', 'measure', 'unit', 'deadline']
		],
		[
			'重点任务 alone is the measure',
			['序号', '重点任务', '牵头单位', '完成时间'],
			['number', 'measure', 'lead', 'deadline']
		],
		[
			'of two deadlines the first',
			['编号', '工作任务', '单位', '完成时限', '截止时间'],
			['number', 'measure', 'unit', 'deadline', 'extra']
		]
	])('%s', (_, words, fields) => {
		const reading = ready(sheet([words, words.map((word) => `${word}甲`)]));
		expect(reading.columns.map(({ field }) => field)).toEqual(fields);
	});

	test('two of the same words are told apart', () => {
		const rows = [
			[...head, '备注', '备注', null],
			[...one, '好', '快', '无题']
		];
		const { tasks } = ready(sheet(rows));
		expect(tasks[0]?.extra).toEqual({ 备注: '好', '备注（2）': '快', 列G: '无题' });
	});
});

describe('rows', () => {
	test.each([
		[
			'a number may be full width, with blanks and signs',
			[['４ ４.', '甲。', '区财政局', '长期']],
			[['44', '甲。', null, '区财政局', 1]]
		],
		[
			'a number stands in brackets',
			[['（44）', '甲。', '区财政局', '长期']],
			[['44', '甲。', null, '区财政局', 1]]
		],
		[
			'a number cell',
			[[{ kind: 'number', value: 44, shown: '44' } as const, '甲。', '区财政局', '长期']],
			[['44', '甲。', null, '区财政局', 1]]
		],
		[
			'the number repeated before the measure goes',
			[['7', '7.甲。', '区财政局', '长期']],
			[['7', '甲。', null, '区财政局', 1]]
		],
		[
			'a year is no number',
			[[null, '2026年底前建成。', '区财政局', '长期']],
			[[null, '2026年底前建成。', null, '区财政局', 1]]
		],
		[
			'a heading over all columns',
			[['一、获得信贷'], one, ['（二）纳税'], two],
			[
				['1', '甲事项。', '获得信贷', '区财政局', 1],
				['2', '乙事项。', '纳税', '区教育局', 1]
			]
		],
		[
			'a heading with its numeral in the column of numbers',
			[['一', '获得信贷'], one],
			[['1', '甲事项。', '获得信贷', '区财政局', 1]]
		],
		[
			'steps under one number belong to it',
			[one, [null, '再办一步。']],
			[['1', '甲事项。\n再办一步。', null, '区财政局', 2]]
		],
		[
			'another unit in the next row belongs to it',
			[one, [null, null, '区审计局']],
			[['1', '甲事项。', null, '区财政局,区审计局', 2]]
		]
	])('%s', (_, rows, tasks) => {
		expect(tasksOf(sheet([head, ...rows]))).toEqual(tasks);
	});

	test('a cell merged over several tasks holds for all of them', () => {
		const rows = [head, one, ['2', '乙事项。'], ['3', null, '区审计局', '长期']];
		const merged = ['C2:C3', 'D2:D3', 'B3:B4'];
		expect(tasksOf(sheet(rows, merged))).toEqual([
			['1', '甲事项。', null, '区财政局', 1],
			['2', '乙事项。', null, '区财政局', 1],
			['3', '乙事项。', null, '区审计局', 1]
		]);
		expect(ready(sheet(rows, merged)).tasks[1]).toMatchObject({
			deadlineText: '2026年6月',
			cells: { unit: 'C2', deadline: 'D2' }
		});
	});

	test('rows under one merged number are one task, whatever each of them says', () => {
		const rows = [head, one, [null, '丙事项。', '区审计局'], two];
		expect(tasksOf(sheet(rows, ['A2:A3']))).toEqual([
			['1', '甲事项。\n丙事项。', null, '区财政局,区审计局', 2],
			['2', '乙事项。', null, '区教育局', 1]
		]);
	});

	test('what is merged over a task ends with it', () => {
		const rows = [head, one, [null, null, '区审计局'], ['2', '乙事项。']];
		expect(tasksOf(sheet(rows, ['A2:A3', 'B2:B3', 'D2:D3']))).toEqual([
			['1', '甲事项。', null, '区财政局,区审计局', 2],
			['2', '乙事项。', null, '', 1]
		]);
		expect(ready(sheet(rows, ['D2:D3'])).tasks[1]?.deadlineText).toBeNull();
	});

	test('each person has the telephone beside', () => {
		const heading = ['改革措施', '责任单位', '责任人', '电话', '联系人', '电话', '电话'];
		const rows = [
			heading,
			['甲事项。', '区财政局', '屈正则', '0840-5550101', '祝子期', null, null],
			['乙事项。', '区教育局', '厉承宇', null, '柴若微', '15400001008', '0840-5550104']
		];
		expect(
			ready(sheet(rows)).tasks.map(({ people }) =>
				people.map(({ role, name, phone }) => [role, name, phone])
			)
		).toEqual([
			[
				['responsiblePerson', '屈正则', '0840-5550101'],
				['contactPerson', '祝子期', null]
			],
			[
				['responsiblePerson', '厉承宇', null],
				['contactPerson', '柴若微', '15400001008']
			]
		]);
	});

	test('one telephone behind two persons is that of the second', () => {
		const rows = [
			['改革措施', '责任单位', '责任人', '联系人', '联系电话'],
			['甲事项。', '区财政局', '屈正则', '祝子期', '15400001001']
		];
		const [task] = ready(sheet(rows)).tasks;
		expect(task?.people.map(({ name, phone }) => [name, phone])).toEqual([
			['屈正则', null],
			['祝子期', '15400001001']
		]);
	});

	test('a merge out of order, over blank rows and to the end of the sheet costs nothing', () => {
		const rows = [head, one, two];
		expect(tasksOf(sheet(rows, ['B3:B1048576', 'B2:B2', 'A1:XFD1048576']))).toEqual([
			['1', '甲事项。', null, '区财政局', 1],
			['2', '乙事项。', null, '区教育局', 1]
		]);
	});

	test.each([
		['a footnote', ['注：本表每月25日前报送。'], 'note'],
		['a total', ['合计', '2项'], 'total'],
		['a total of many cells', ['总计', '2', '3', '4'], 'total'],
		['a signature', ['填表人：', null, '审核人：'], 'signature'],
		['the headings of the next page', head, 'header'],
		['a heading with nothing under it', ['三、纳税'], 'heading'],
		['the title once more', ['清江区2026年任务清单'], 'title']
	])('%s is left out, and said', (_, row, why) => {
		const reading = ready(sheet([['清江区2026年任务清单'], head, one, two, row], ['A1:D1']));
		expect(reading.tasks).toHaveLength(2);
		expect(reading.problems.filter(({ code }) => code === 'list.row-left')).toMatchObject([
			{ facts: { why }, at: { cell: 'A5' } }
		]);
		expect(reading.counts.cells.reported).toBe(row.filter(Boolean).length);
	});

	test.each([
		['a note', ['※', '甲措施', '区财政局']],
		['a total', ['合计', '丙措施', '区财政局', '长期']]
	])('%s that a person keeps is read', (_, row) => {
		const list = sheet([head, one, two, row]);
		const before = ready(list);
		const after = ready(list, { keptRows: [4] });
		expect([before.tasks.length, after.tasks.length]).toEqual([2, 3]);
		expect(after.tasks.at(-1)).toMatchObject({ firstRow: 4, measure: row[1] });
	});

	test('what stands below a blank row is outside', () => {
		const reading = ready(sheet([head, one, [], [null, null, null, '另表']]));
		expect(said(reading)).toContain('list.row-left D4');
	});

	test('rows filled down for each person are one task, and said', () => {
		const heading = [...head, '联系人', '联系电话'];
		const rows = [
			heading,
			[...one, '屈正则', '0840-5550101'],
			[...one, '祝子期', '15400001001'],
			[...two, '柴若微', null]
		];
		const reading = ready(sheet(rows));
		expect(reading.tasks).toMatchObject([
			{
				number: '1',
				rowCount: 2,
				unitCells: [{ cell: 'C2' }],
				people: [{ name: '屈正则' }, { name: '祝子期', phone: '15400001001' }]
			},
			{ number: '2', rowCount: 1 }
		]);
		expect(said(reading)).toContain('list.rows-repeated B2');
	});

	test('hidden rows and columns are read, and said to be hidden', () => {
		const grid = sheet([head, one, two], [], {
			hiddenRows: new Set([3]),
			hiddenColumns: new Set([4])
		});
		expect(said(ready(grid))).toEqual(
			expect.arrayContaining(['list.rows-hidden A3', 'list.columns-hidden D1'])
		);
		expect(ready(grid).tasks).toHaveLength(2);
	});

	test('a formula that failed is no value', () => {
		const rows = [head, ['1', '甲', { kind: 'fault', shown: '#N/A' } as const, '长期']];
		expect(said(ready(sheet(rows)))).toEqual(
			expect.arrayContaining(['list.fault C2', 'list.unit-missing C2'])
		);
	});
});

describe('sheets', () => {
	const notes = sheet([['填表说明'], ['请认真填写']], [], { name: '说明' });

	test('what is no list is left, and said', () => {
		const reading = ready([notes, sheet([head, one])]);
		expect(reading.problems.find(({ code }) => code === 'list.sheet-left')).toMatchObject({
			facts: { value: '说明', cells: 2 },
			at: { sheet: '说明', cell: 'A1' }
		});
		expect(reading.counts.cells).toEqual({ filled: 10, read: 8, extra: 0, reported: 2 });
	});

	test('of two that could be it a person picks one', () => {
		const grids = [sheet([head, one], [], { name: '甲' }), sheet([head, two], [], { name: '乙' })];
		expect(read(grids)).toMatchObject({
			status: 'choose',
			choose: 'sheet',
			candidates: [{ sheet: '甲', headerRows: { first: 1, last: 1 } }, { sheet: '乙' }],
			problems: [{ code: 'list.which-sheet', facts: { sheets: ['甲', '乙'] } }],
			counts: { cells: { filled: 16, reported: 16 } }
		});
		expect(ready(grids, { sheet: '乙' }).tasks).toMatchObject([{ number: '2' }]);
	});

	test.each([
		['an example', { name: '示例' }],
		['a hidden one', { name: '去年', visible: false }]
	])('%s does not count beside another', (_, more) => {
		expect(ready([sheet([head, one], [], more), sheet([head, two])])).toMatchObject({
			sheet: '责任清单'
		});
	});

	test('without a column for the units a person says which it is', () => {
		const grid = sheet([['序号', '改革措施', '归口', '完成时限'], one]);
		expect(read(grid)).toMatchObject({
			status: 'choose',
			choose: 'columns',
			problems: [{ code: 'list.column-missing', facts: { field: 'unit' } }]
		});
		expect(ready(grid, { columns: { 3: 'unit' } }).tasks).toMatchObject([
			{ units: [{ name: '区财政局' }] }
		]);
	});

	test('headings that a person has pointed out are taken', () => {
		const grid = sheet([
			['甲栏', '乙栏'],
			['推进甲事项', '区财政局']
		]);
		expect(read(grid).status).toBe('refused');
		const choices = {
			sheet: '责任清单',
			headerRows: { first: 1, last: 1 },
			columns: { 1: 'measure', 2: 'unit' }
		} as const;
		expect(ready(grid, choices).tasks).toMatchObject([
			{ measure: '推进甲事项', units: [{ name: '区财政局' }] }
		]);
	});

	test('headings without a row below are no list', () => {
		expect(read(sheet([head]))).toMatchObject({
			status: 'refused',
			problems: [{ code: 'list.empty' }],
			counts: { cells: { reported: 4 } }
		});
	});
});

describe('what stands above', () => {
	test.each([
		['the year of the title', [['清江区2026年任务清单']], 2026],
		['a year in Chinese numerals', [['清江区二〇二六年任务清单']], 2026],
		['a year of full width', [['清江区２０２６年度任务清单']], 2026],
		['the number of the document', [['附件'], ['清江区任务清单'], ['清江办〔2026〕9号']], 2026],
		['the day of the document', [['清江区任务清单'], ['2026年1月8日']], 2026],
		['no year', [['清江区任务清单']], null]
	])('%s', (_, rows, year) => {
		const reading = ready(sheet([...rows, head, one]));
		expect(reading.titleYear).toBe(year);
		expect(reading.title).toContain('任务清单');
		expect(reading.counts.cells.reported).toBe(0);
	});

	test('the name of the file has the year where nothing else has', () => {
		expect(ready(sheet([head, one]), {}, { fileTitle: '清江区2026年清单.xlsx' }).titleYear).toBe(
			2026
		);
	});

	test('a person’s year goes before it', () => {
		expect(ready(sheet([['2026年任务清单'], head, one]), { titleYear: 2027 }).titleYear).toBe(2027);
	});

	test('a remark is reported', () => {
		const reading = ready(
			sheet([
				['清江区2026年任务清单'],
				['请各单位对照职责，认真填写，并于每月25日前报送。'],
				head,
				one
			])
		);
		expect(said(reading)).toContain('list.above-left A2');
	});
});

import { describe, expect, test } from 'vitest';
import { readDirectorySheet } from './directory-sheet.ts';
import type { SheetColumn } from './sheet-column.ts';

const sheet = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');
const codes = (text: string) => readDirectorySheet(text).problems.map(({ code }) => code);
const people = (text: string) =>
	readDirectorySheet(text).entries.flatMap((entry) =>
		entry.people.map(({ name, phones, role }) => [name, phones.join(' '), role])
	);

const names = (text: string) => people(text).map(([name]) => name);

test('a sheet is read with its columns in any order', () => {
	const text = sheet(
		['序号', '联系电话', '姓名', '责任单位', '岗位', '单位简称', '别称', '账号'],
		['1', '15400000001', '李小明', '区财政局', '单位责任人', '区财局', '财政、财局', 'xm']
	);
	const { entries, problems, unused } = readDirectorySheet(text);
	expect([problems, unused]).toEqual([[], ['序号']]);
	expect(entries).toEqual([
		{
			line: 2,
			unit: '区财政局',
			short: '区财局',
			aliases: ['财政', '财局'],
			people: [{ name: '李小明', phones: ['15400000001'], role: 'approver', login: 'xm' }]
		}
	]);
});

test('an empty unit is that of the row before, as a merged cell leaves it', () => {
	const text = sheet(['单位', '姓名'], ['区财政局', '李小明'], ['', '王敏'], ['区法院', '']);
	const { entries } = readDirectorySheet(text);
	expect(entries.map(({ unit, people: [one] }) => [unit, one?.name])).toEqual([
		['区财政局', '李小明'],
		['区财政局', '王敏'],
		['区法院', undefined]
	]);
});

test('of two short forms none is the one: both are aliases', () => {
	const text = sheet(['单位', '简称'], ['区财政局', '区财局、财局']);
	expect(readDirectorySheet(text).entries).toMatchObject([
		{ short: '', aliases: ['区财局', '财局'] }
	]);
});

test('a row is kept as it was written, to be shown beside what is said about it', () => {
	const text = sheet(['单位', '姓名'], ['', '李小明']);
	const { problems, rows } = readDirectorySheet(text);
	expect(problems).toMatchObject([{ code: 'sheet.unit-missing', at: { line: 2 } }]);
	expect(rows.get(2)).toEqual(['', '李小明']);
});

describe('headings', () => {
	test('titles above them are passed over', () => {
		const text = sheet(
			['填报人员名单'],
			['（2026年）'],
			['单位名称', '联系人'],
			['区法院', '钱一']
		);
		expect(readDirectorySheet(text).entries).toMatchObject([{ line: 4, unit: '区法院' }]);
	});

	test('again at the top of every printed page are no unit', () => {
		const text = sheet(
			['单位', '姓名'],
			['区法院', '钱一'],
			['单位', '姓名'],
			['区财政局', '王敏']
		);
		expect(names(text)).toEqual(['钱一', '王敏']);
	});

	test('in two rows, of people above name and telephone, are one', () => {
		const text = sheet(
			['序号', '责任单位', '责任人', '', '联系人', ''],
			['', '', '姓名', '电话', '姓名', '电话'],
			['1', '区法院', '钱一', '15400000001', '王敏', '15400000002']
		);
		expect(people(text)).toEqual([
			['钱一', '15400000001', 'approver'],
			['王敏', '15400000002', 'clerk']
		]);
	});

	test.each([
		'姓名',
		'联系人',
		'责任人/联系人',
		'责任人／联系人',
		'责任人、联系人',
		'责任人及联系人',
		'联系人姓名',
		'联络员',
		'填报人*',
		'联系人（填报）',
		'单位负责人'
	])('%s is the column of names', (heading) => {
		expect(names(sheet(['责任单位', heading], ['区法院', '钱一']))).toEqual(['钱一']);
	});

	test.each(['职务', '序号', '备注', '联系人签名日期', '人员数量'])('%s is none', (heading) => {
		const { layout, unused } = readDirectorySheet(sheet(['单位', heading], ['区法院', '科长']));
		expect(layout?.people).toEqual([]);
		expect(unused).toEqual([heading]);
	});

	test('two columns of people are two people, each with the telephone behind the name', () => {
		const text = sheet(
			['单位', '责任人', '电话', '联系人', '联系电话'],
			['区法院', '钱一', '15400000001', '王敏', '15400000002']
		);
		expect(people(text)).toEqual([
			['钱一', '15400000001', 'approver'],
			['王敏', '15400000002', 'clerk']
		]);
	});

	test('the telephone of the one column of names may stand before it', () => {
		expect(people(sheet(['单位', '电话', '姓名'], ['区法院', '1540', '钱一']))).toEqual([
			['钱一', '1540', 'clerk']
		]);
	});
});

describe('a needed column that is not recognised', () => {
	const text = sheet(['序号', '责任单位', '经办', '电话'], ['1', '区法院', '钱一', '15400000001']);

	test('is told once, with the headings there are', () => {
		const { problems, entries } = readDirectorySheet(text);
		expect(problems).toEqual([
			{
				code: 'sheet.no-column',
				facts: { column: 'name', headings: ['序号', '责任单位', '经办', '电话'] },
				at: { field: 'column-name' }
			}
		]);
		expect(entries).toMatchObject([{ unit: '区法院', people: [] }]);
	});

	test('is read from the heading that is chosen', () => {
		const chosen = new Map<SheetColumn, string>([['name', '经办']]);
		const { problems, entries } = readDirectorySheet(text, chosen);
		expect(problems).toEqual([]);
		expect(entries).toMatchObject([{ people: [{ name: '钱一', phones: ['15400000001'] }] }]);
	});

	test('of units is told as well, and can be chosen', () => {
		const nameless = sheet(['科室', '姓名'], ['区法院', '钱一']);
		expect(readDirectorySheet(nameless)).toMatchObject({
			entries: [],
			problems: [{ code: 'sheet.no-column', facts: { column: 'unit', headings: ['科室', '姓名'] } }]
		});
		const chosen = new Map<SheetColumn, string>([['unit', '科室']]);
		expect(readDirectorySheet(nameless, chosen).entries).toMatchObject([{ unit: '区法院' }]);
	});

	test('a choice whose heading is gone is left to the words', () => {
		const chosen = new Map<SheetColumn, string>([['name', '经办']]);
		const mended = sheet(['单位', '姓名'], ['区法院', '钱一']);
		expect(readDirectorySheet(mended, chosen).entries).toMatchObject([
			{ people: [{ name: '钱一' }] }
		]);
	});

	test('of two headings with the same words the later can be chosen', () => {
		const twice = sheet(['单位', '姓名', '电话', '电话'], ['区法院', '钱一', '1', '2']);
		const chosen = new Map<SheetColumn, string>([['phone', '电话#4']]);
		expect(readDirectorySheet(twice, chosen).entries).toMatchObject([
			{ people: [{ phones: ['2'] }] }
		]);
	});

	test('names are not missed where nothing of people is there', () => {
		expect(codes(sheet(['单位', '别称'], ['区法院', '法院']))).toEqual([]);
	});
});

test.each([
	['nothing', ' \n ', 'sheet.empty'],
	['headings alone', '单位\t姓名', 'sheet.empty'],
	['no column of units', '姓名\t电话\n李小明\t1', 'sheet.no-column'],
	['somebody before any unit', '单位\t姓名\n\t李小明', 'sheet.unit-missing'],
	['a post that is none', '单位\t姓名\t岗位\n区法院\t李小明\t科长', 'sheet.post-unknown'],
	['more rows than fit', `单位\n${'区法院\n'.repeat(501)}`, 'sheet.too-long'],
	['a sum', '单位\t姓名\n区法院\t李小明\n合 计\t8', 'sheet.row-skipped'],
	['a sum beside its number', '序号\t单位\n1\t区法院\n2\t小计', 'sheet.row-skipped'],
	['a note below the table', '单位\t姓名\n区法院\t李小明\n注：电话为办公电话', 'sheet.row-skipped']
])('%s is told', (_, text, code) => {
	expect(codes(text)).toEqual([code]);
});

test('a row that is left out is no unit, and not that of the row after it', () => {
	const text = sheet(['单位', '姓名'], ['区法院', '钱一'], ['小计', '1'], ['', '王敏']);
	expect(readDirectorySheet(text).entries.map(({ unit }) => unit)).toEqual(['区法院', '区法院']);
});

describe('the people of a cell', () => {
	const of = (name: string, phone = '', post = '') =>
		people(sheet(['单位', '姓名', '电话', '岗位'], ['区法院', name, phone, post]));

	test.each<[string, string, string[]]>([
		['填报员 is who fills in', '填报员', ['clerk']],
		['联系人 too', '联系人', ['clerk']],
		['nothing said too', '', ['clerk']],
		['单位责任人 answers for the unit', '单位责任人', ['approver']],
		['责任人 too', '责任人', ['approver']],
		['分管领导 too', '分管领导', ['approver']],
		['another post is told and fills in', '科长', ['clerk']]
	])('%s', (_, post, roles) => {
		expect(of('李小明', '', post).map(([, , role]) => role)).toEqual(roles);
	});

	test.each<[string, string, string, string[][]]>([
		['what stands before a colon is the post', '责任人：张三', '', [['张三', '', 'approver']]],
		['with a half-width colon as well', '联系人:李四', '', [['李四', '', 'clerk']]],
		['a name spread over its cell is one', '陈 静', '', [['陈 静', '', 'clerk']]],
		[
			'two behind each other are two',
			'责任人：张三 联系人：李四',
			'',
			[
				['张三', '', 'approver'],
				['李四', '', 'clerk']
			]
		],
		[
			'two with a sign between them are two, with a telephone each',
			'张三、李四',
			'15400000001/15400000002',
			[
				['张三', '15400000001', 'clerk'],
				['李四', '15400000002', 'clerk']
			]
		],
		[
			'two whole names with a blank between them are two',
			'张三丰 李四',
			'',
			[
				['张三丰', '', 'clerk'],
				['李四', '', 'clerk']
			]
		],
		[
			'two numbers of one',
			'张三',
			'15400000001/0840-5551028',
			[['张三', '15400000001 0840-5551028', 'clerk']]
		],
		[
			'one number written with blanks',
			'张三',
			'154 0000 0001',
			[['张三', '154 0000 0001', 'clerk']]
		],
		['a number that is none is left to be told', '张三', '15400/1', [['张三', '15400/1', 'clerk']]],
		['待定 is nobody yet', '待定', '', []],
		[
			'nobody with a telephone is left to be told',
			'',
			'15400000001',
			[['', '15400000001', 'clerk']]
		]
	])('%s', (_, name, phone, expected) => {
		expect(of(name, phone)).toEqual(expected);
	});

	test('a post before a colon goes before that of the row', () => {
		expect(of('责任人：张三', '', '填报员')).toEqual([['张三', '', 'approver']]);
	});

	test('that two are made of one cell is told', () => {
		expect(codes(sheet(['单位', '姓名'], ['区法院', '张三、李四']))).toEqual([
			'sheet.several-people'
		]);
	});

	test('two names with one telephone are told, and nobody is made', () => {
		const text = sheet(['单位', '姓名', '电话'], ['区法院', '张三、李四', '15400000001']);
		expect([codes(text), people(text)]).toEqual([['sheet.phones-apart'], []]);
	});

	test('two names in the lines of a cell in quotes are two', () => {
		expect(people('单位\t责任人/联系人\n区法院\t"责任人：张三\n联系人：李四"')).toEqual([
			['张三', '', 'approver'],
			['李四', '', 'clerk']
		]);
	});
});

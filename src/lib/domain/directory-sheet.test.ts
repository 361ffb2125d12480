import { describe, expect, test } from 'vitest';
import { isReady, planDirectory, type Choices, type Directory } from './directory-plan.ts';
import { readDirectorySheet } from './directory-sheet.ts';
import { jurisdictionOf } from './unit-name.ts';

const sheet = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');
const codes = (text: string) => readDirectorySheet(text).problems.map(({ code }) => code);

describe('a sheet of units and people', () => {
	test('is read with its columns in any order', () => {
		const text = sheet(
			['序号', '联系电话', '姓名', '责任单位', '岗位', '单位简称'],
			['1', '15400000001', '李小明', '区财政局', '单位责任人', '财政、区财局']
		);
		expect(readDirectorySheet(text)).toEqual({
			problems: [],
			entries: [
				{
					line: 2,
					unit: '区财政局',
					aliases: ['财政', '区财局'],
					name: '李小明',
					phone: '15400000001',
					role: 'approver',
					login: ''
				}
			]
		});
	});

	test('an empty unit is that of the row before, as a merged cell leaves it', () => {
		const text = sheet(['单位', '姓名'], ['区财政局', '李小明'], ['', '王敏'], ['区法院', '']);
		expect(readDirectorySheet(text).entries.map(({ unit, name }) => [unit, name])).toEqual([
			['区财政局', '李小明'],
			['区财政局', '王敏'],
			['区法院', '']
		]);
	});

	test('titles above the headings are passed over', () => {
		const text = sheet(
			['单位填报人员名单'],
			['（2026年）'],
			['单位名称', '联系人'],
			['区法院', '钱一']
		);
		expect(readDirectorySheet(text).entries).toMatchObject([{ line: 4, unit: '区法院' }]);
	});

	test.each([
		['nothing', ' \n ', 'sheet.empty'],
		['headings alone', '单位\t姓名', 'sheet.empty'],
		['no column of units', '姓名\t电话\n李小明\t1', 'sheet.no-unit-column'],
		['somebody before any unit', '单位\t姓名\n\t李小明', 'sheet.unit-missing'],
		['a post that is none', '单位\t姓名\t岗位\n区法院\t李小明\t科长', 'sheet.post-unknown'],
		['more rows than fit', `单位\n${'区法院\n'.repeat(501)}`, 'sheet.too-long']
	])('%s is told', (_, text, code) => {
		expect(codes(text)).toContain(code);
	});

	test.each([
		['填报员', 'clerk'],
		['联系人', 'clerk'],
		['', 'clerk'],
		['单位责任人', 'approver'],
		['责任人', 'approver'],
		['分管领导', 'approver'],
		['科长', 'clerk']
	])('the post “%s” is %s', (post, role) => {
		const text = sheet(['单位', '姓名', '岗位'], ['区法院', '李小明', post]);
		expect(readDirectorySheet(text).entries).toMatchObject([{ role }]);
	});
});

describe('what a sheet would change', () => {
	const directory: Directory = {
		jurisdiction: jurisdictionOf('广东省清远市清城区'),
		today: '2026-11-21',
		units: [
			{ id: 'finance', name: '区财政局', aliases: [], validTo: null },
			{ id: 'reform', name: '区发展改革局', aliases: ['物价局'], validTo: null },
			{ id: 'gone', name: '区工商局', aliases: [], validTo: '2019-03-31' }
		],
		people: [{ name: '王敏', login: '王敏', phone: '15400000002', unitIds: ['finance'] }]
	};
	const plan = (rows: string[][], choices: Choices = new Map()) => {
		const head = ['单位', '姓名', '电话', '别称', '账号'];
		return planDirectory(readDirectorySheet(sheet(head, ...rows)), directory, choices);
	};
	const found = (rows: string[][], choices?: Choices) => {
		const { units, problems } = plan(rows, choices);
		return [units.map(({ name, by }) => `${name} ${by}`), problems.map(({ code }) => code)];
	};

	test.each<[string, string, string[], string[]]>([
		['a new name founds a unit', '区审计局', ['区审计局 new'], []],
		['a known name is that unit', '区 财政局', ['区财政局 name'], []],
		['an alias leads to its unit', '物价局', ['区发展改革局 alias'], []],
		['so does an abbreviation', '区发改局', ['区发展改革局 abbreviation'], []],
		['what resembles a unit waits', '区财财政局', [], ['sheet.unit-unclear']],
		['an ended unit is told', '区工商局', [], ['unit.ended']],
		['a person is no unit', '张三', [], ['unit.person']],
		['two units in a cell are none', '区审计局、区教育局', [], ['unit.not-a-name']],
		['a name of four thousand characters is told', '长'.repeat(4000), [], ['unit.not-a-name']]
	])('%s', (_, unit, units, problems) => {
		expect(found([[unit]])).toEqual([units, problems]);
	});

	test('the same new unit in two rows is founded once', () => {
		expect(found([['区审计局'], ['区教育局'], ['区 审计局']])).toEqual([
			['区审计局 new', '区教育局 new'],
			[]
		]);
	});

	test('a unit that the sheet founds is known to the rows after it under its other spellings', () => {
		expect(found([['区审计局'], ['清城区审计局']])).toEqual([['区审计局 new'], []]);
		const { questions } = plan([['区审计局'], ['区审审计局']]);
		expect(questions).toMatchObject([{ candidates: [{ id: 'new:区审计局' }] }]);
	});

	test.each<[string, string, string[]]>([
		['the same unit', 'finance', ['区财政局 chosen']],
		['a new one', 'new', ['区财财政局 new']]
	])('a choice settles it: %s', (_, chosen, units) => {
		expect(found([['区财财政局']], new Map([['区财财政局', chosen]]))).toEqual([units, []]);
	});

	test('a choice of what was not offered is none', () => {
		const { units, questions } = plan([['区财财政局']], new Map([['区财财政局', 'reform']]));
		expect(units).toEqual([]);
		expect(questions).toMatchObject([{ chosen: null, candidates: [{ id: 'finance' }] }]);
	});

	test('people get logins of their own, also beside each other', () => {
		const { people } = plan([
			['区财政局', '李小明', '15400000001'],
			['区审计局', '李小明', '15400000009']
		]);
		expect(people.map(({ login, unitIds }) => [login, unitIds])).toEqual([
			['李小明', ['finance']],
			['李小明2', ['new:区审计局']]
		]);
	});

	test('one name with one telephone for two units is one person', () => {
		const { people } = plan([
			['区财政局', '李小明', '15400000001'],
			['区审计局', '李小明', '154 0000 0001']
		]);
		expect(people).toMatchObject([{ login: '李小明', unitIds: ['finance', 'new:区审计局'] }]);
	});

	test('one name twice in a unit with two telephones is told, and a login of its own parts them', () => {
		const first = ['区财政局', '李小明', '15400000001'];
		const one = plan([first, ['区财政局', '李小明', '15400000002']]);
		expect(one.people).toMatchObject([{ phone: '15400000001' }]);
		expect(one.problems).toMatchObject([{ code: 'sheet.person-twice', at: { line: 3 } }]);
		const two = plan([first, ['区财政局', '李小明', '15400000002', '', '小李']]);
		expect(two.people.map(({ login }) => login)).toEqual(['李小明', '小李']);
		expect(two.problems).toEqual([]);
	});

	test('who has an account of the unit is there already', () => {
		const { people, known, problems } = plan([['区财政局', '王敏', '']]);
		expect([people, known, problems]).toEqual([[], [{ line: 2, name: '王敏', login: '王敏' }], []]);
	});

	test('who is known by name and telephone elsewhere is told, not made twice', () => {
		const { people, problems } = plan([['区审计局', '王敏', '15400000002']]);
		expect(people).toEqual([]);
		expect(problems).toMatchObject([{ code: 'sheet.person-elsewhere', at: { line: 2 } }]);
	});

	test.each([
		['a telephone that is none', ['区财政局', '李小明', '12'], 'phone.invalid'],
		['a telephone without a name', ['区财政局', '', '15400000001'], 'field.empty'],
		['a name of four thousand characters', ['区财政局', '长'.repeat(4000)], 'field.long'],
		['a login that somebody has', ['区财政局', '李小明', '', '', '王敏'], 'login.taken'],
		['an alias of another unit', ['区财政局', '', '', '物价局'], 'unit.name-taken'],
		['an alias of four thousand characters', ['区财政局', '', '', '长'.repeat(4000)], 'field.long']
	])('is told with its line and holds the import up: %s', (_, row, code) => {
		const made = plan([row]);
		expect(made.problems).toMatchObject([{ code, at: { line: 2 } }]);
		expect(isReady(made)).toBe(false);
	});

	test('an alias that is new is kept, one that the unit has is not told', () => {
		const { units, problems } = plan([['区发展改革局', '', '', '物价局、区发改委员会']]);
		expect(units).toMatchObject([{ aliases: ['区发改委员会'] }]);
		expect(problems).toEqual([]);
	});
});

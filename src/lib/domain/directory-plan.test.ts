import { describe, expect, test } from 'vitest';
import { isReady, planDirectory, withoutPeople, type Directory } from './directory-plan.ts';
import { readDirectorySheet } from './directory-sheet.ts';
import type { Choices } from './sheet-question.ts';
import { jurisdictionOf } from './unit-name.ts';

const directory: Directory = {
	jurisdiction: jurisdictionOf('广东省清远市清城区'),
	today: '2026-11-21',
	units: [
		{ id: 'finance', name: '区财政局', aliases: [], validTo: null, short: null },
		{
			...{ id: 'reform', name: '区发展改革局', aliases: ['物价局', '区发改局'] },
			...{ validTo: null, short: '区发改局' }
		},
		{ id: 'land', name: '市自然资源局清城分局', aliases: [], validTo: null, short: null },
		{ id: 'gone', name: '区工商局', aliases: [], validTo: '2019-03-31', short: null }
	],
	people: [{ name: '王敏', login: '王敏', phone: '15400000002', unitIds: ['finance'] }]
};
const head = ['单位', '姓名', '电话', '别称', '账号', '简称'];
const read = (rows: string[][]) =>
	readDirectorySheet([head, ...rows].map((row) => row.join('\t')).join('\n'));
const plan = (rows: string[][], choices: Choices = new Map()) =>
	planDirectory(read(rows), directory, choices);
const found = (rows: string[][], choices?: Choices) => {
	const { units, problems } = plan(rows, choices);
	return [units.map(({ name, by }) => `${name} ${by}`), problems.map(({ code }) => code)];
};

describe('units', () => {
	test.each<[string, string, string[], string[]]>([
		['a new name founds a unit', '区审计局', ['区审计局 new'], []],
		['a known name is that unit', '区 财政局', ['区财政局 name'], []],
		['an alias leads to its unit', '物价局', ['区发展改革局 alias'], []],
		['so does an abbreviation', '区发展局', ['区发展改革局 abbreviation'], []],
		['what resembles a unit waits', '区财财政局', [], ['sheet.unit-unclear']],
		['so does a branch that does not say of where', '市自然资源分局', [], ['sheet.unit-unclear']],
		['an ended unit is told', '区工商局', [], ['sheet.unit-ended']],
		['a person is no unit', '张三', [], ['sheet.not-a-unit']],
		['many are no unit', '各有关单位', [], ['sheet.not-a-unit']],
		['nor is one with many', '区审计局及有关部门', [], ['sheet.not-a-unit']],
		['two units in a cell wait', '区审计局、区教育局', [], ['sheet.joint']],
		['so do two joined by 和', '区审计局和区教育局', [], ['sheet.joint']],
		['a name of four thousand characters is told', '长'.repeat(4000), [], ['sheet.not-a-unit']]
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
		expect(questions).toMatchObject([{ answers: [{ id: 'new:区审计局' }, { id: 'new' }] }]);
	});

	const resembling = 'unit:区财财政局';
	test.each<[string, string, string[]]>([
		['the same unit', 'finance', ['区财政局 chosen']],
		['a new one', 'new', ['区财财政局 new']]
	])('a choice settles it: %s', (_, chosen, units) => {
		expect(found([['区财财政局']], new Map([[resembling, chosen]]))).toEqual([units, []]);
	});

	test('what is said to be the same unit becomes its alias, also where its own name stands before', () => {
		const choices = new Map([[resembling, 'finance']]);
		expect(plan([['区财财政局']], choices).units).toMatchObject([{ aliases: ['区财财政局'] }]);
		const { units } = plan([['区财政局'], ['区财财政局'], ['区财财政局']], choices);
		expect(units).toMatchObject([{ id: 'finance', by: 'name', aliases: ['区财财政局'] }]);
	});

	test('a choice of what was not offered is none', () => {
		const { units, questions } = plan([['区财财政局']], new Map([[resembling, 'reform']]));
		expect(units).toEqual([]);
		expect(questions).toMatchObject([
			{ chosen: null, answers: [{ id: 'finance' }, { id: 'new' }] }
		]);
	});

	test.each<[string, string, string, string[]]>([
		['both', '区审计局、区财政局', 'split', ['区审计局 new', '区财政局 name']],
		['the first', '区审计局、区财政局', 'first', ['区审计局 new']],
		[
			'both parts of one joined by 和',
			'区审计局和区教育局',
			'split',
			['区审计局 new', '区教育局 new']
		],
		['the first part of it', '区审计局和区教育局', 'first', ['区审计局 new']],
		['one unit after all', '区审计局和区教育局', 'new', ['区审计局和区教育局 new']]
	])('of two units in a cell are meant: %s', (_, cell, chosen, units) => {
		expect(found([[cell]], new Map([[`joint:${cell}`, chosen]]))).toEqual([units, []]);
	});

	test('who stands beside two units that are parted works for both, in the rows below as well', () => {
		const cell = '区审计局、区财政局';
		const rows = [
			[cell, '李小明'],
			['', '赵小青']
		];
		const { people } = plan(rows, new Map([[`joint:${cell}`, 'split']]));
		expect(people.map(({ unitIds }) => unitIds)).toEqual([
			['new:区审计局', 'finance'],
			['new:区审计局', 'finance']
		]);
	});

	test('a part that resembles a unit is asked about in its turn', () => {
		const { questions, problems } = plan(
			[['区审计局、区财财政局']],
			new Map([['joint:区审计局、区财财政局', 'split']])
		);
		expect(questions.map(({ key }) => key)).toEqual(['joint:区审计局、区财财政局', resembling]);
		expect(problems).toMatchObject([{ code: 'sheet.unit-unclear' }]);
	});
});

describe('names', () => {
	test('an alias that is new is kept, one that the unit has is not told', () => {
		const { units, problems } = plan([['区发展改革局', '', '', '物价局、区发改委员会']]);
		expect(units).toMatchObject([{ aliases: ['区发改委员会'] }]);
		expect(problems).toEqual([]);
	});

	test('a column 简称 says what a unit is called, and it is known by that', () => {
		const { units } = plan([['区财政局', '', '', '', '', '区财局']]);
		expect(units).toMatchObject([{ aliases: ['区财局'], short: '区财局' }]);
	});

	test('a 简称 that the office has set stays', () => {
		const { units } = plan([['区发展改革局', '', '', '', '', '区发改']]);
		expect(units).toMatchObject([{ aliases: ['区发改'], short: null }]);
	});

	test('whose an alias is beside two units is not guessed', () => {
		const cell = '区审计局、区财政局';
		const { units, problems } = plan(
			[[cell, '', '', '财审']],
			new Map([[`joint:${cell}`, 'split']])
		);
		expect(units.flatMap(({ aliases }) => aliases)).toEqual([]);
		expect(problems).toMatchObject([{ code: 'sheet.whose-alias' }]);
	});
});

describe('people', () => {
	test('get logins of their own, also beside each other, and a namesake is told', () => {
		const { people, problems } = plan([
			['区财政局', '李小明', '15400000001'],
			['区审计局', '李小明', '15400000009']
		]);
		expect(people.map(({ login, unitIds }) => [login, unitIds])).toEqual([
			['李小明', ['finance']],
			['李小明2', ['new:区审计局']]
		]);
		const facts = { value: '李小明', login: '李小明2' };
		expect(problems).toEqual([{ code: 'sheet.namesake', facts, at: { line: 3 } }]);
	});

	test('one name with one telephone for two units is one person', () => {
		const { people, problems } = plan([
			['区财政局', '李小明', '15400000001'],
			['区审计局', '李小明', '154 0000 0001']
		]);
		expect(people).toMatchObject([{ login: '李小明', unitIds: ['finance', 'new:区审计局'] }]);
		expect(problems).toMatchObject([{ code: 'sheet.person-again', facts: { first: 2 } }]);
	});

	test('a name spread over its cell is the same name', () => {
		const { people, problems } = plan([
			['区财政局', '陈 静', '15400000001'],
			['区财政局', '陈静', '']
		]);
		expect(people).toMatchObject([{ name: '陈静', login: '陈静', phone: '15400000001' }]);
		const facts = { value: '陈静', first: 2 };
		expect(problems).toEqual([{ code: 'sheet.person-again', facts, at: { line: 3 } }]);
	});

	describe('one name twice in a unit with two telephones', () => {
		const rows = [
			['区财政局', '李小明', '15400000001'],
			['区财政局', '李 小明', '15400000009']
		];
		const key = 'person:李小明 15400000001 15400000009';

		test('waits for somebody to say who it is', () => {
			const { people, questions, problems } = plan(rows);
			expect(people).toMatchObject([{ phone: '15400000001' }]);
			expect(questions).toMatchObject([{ key, line: 3, chosen: null }]);
			expect(problems).toMatchObject([{ code: 'sheet.person-twice', at: { line: 3 } }]);
		});

		test.each<[string, string, (string | null)[][]]>([
			['one, with the former', 'former', [['李小明', '15400000001']]],
			['one, with the later', 'later', [['李小明', '15400000009']]],
			[
				'two',
				'two',
				[
					['李小明', '15400000001'],
					['李小明2', '15400000009']
				]
			]
		])('%s', (_, chosen, expected) => {
			const made = plan(rows, new Map([[key, chosen]]));
			expect(made.people.map(({ login, phone }) => [login, phone])).toEqual(expected);
			expect(isReady(made)).toBe(true);
		});

		test('a login of its own parts them without a question', () => {
			const { people, problems } = plan([
				rows[0] ?? [],
				['区财政局', '李小明', '15400000009', '', '小李']
			]);
			expect(people.map(({ login }) => login)).toEqual(['李小明', '小李']);
			expect(problems).toEqual([]);
		});
	});

	test('of two telephones in a cell the first holds until another is picked', () => {
		const rows = [['区财政局', '李小明', '15400000001/0840-5551028']];
		const first = plan(rows);
		expect(first.people).toMatchObject([{ phone: '15400000001' }]);
		expect(first.questions).toMatchObject([
			{ kind: 'phone', chosen: '15400000001', problem: null }
		]);
		expect(isReady(first)).toBe(true);
		const key = 'phone:李小明 15400000001 0840-5551028';
		expect(plan(rows, new Map([[key, '0840-5551028']])).people).toMatchObject([
			{ phone: '0840-5551028' }
		]);
	});

	test.each<[string, string, string[]]>([
		['is there already', '', []],
		['keeps the telephone of the account, and that is told', '15400000007', ['sheet.phone-kept']]
	])('who has an account of the unit %s', (_, phone, codes) => {
		const { people, known, problems } = plan([['区财政局', '王敏', phone]]);
		expect([people, known]).toEqual([[], [{ line: 2, name: '王敏', login: '王敏' }]]);
		expect(problems.map(({ code }) => code)).toEqual(codes);
	});

	test('who is known by name and telephone elsewhere is told, not made twice', () => {
		const { people, problems } = plan([['区审计局', '王敏', '15400000002']]);
		expect(people).toEqual([]);
		expect(problems).toMatchObject([{ code: 'sheet.person-elsewhere', at: { line: 2 } }]);
	});

	test('of a unit that waits for an answer are looked at, not made', () => {
		const { people, problems, questions } = plan([
			['区财财政局', '李小明', '12'],
			['', '赵小青', '15400000001/15400000003']
		]);
		expect(people).toEqual([]);
		expect(problems.map(({ code }) => code)).toEqual(['sheet.unit-unclear', 'phone.invalid']);
		expect(questions.map(({ kind }) => kind)).toEqual(['unit', 'phone']);
	});

	test('are left out for whoever may make no accounts, and hold nothing up', () => {
		const sheet = withoutPeople(read([['区审计局', '李小明', '12']]));
		const made = planDirectory(sheet, directory, new Map());
		expect([made.units.length, made.people.length, isReady(made)]).toEqual([1, 0, true]);
	});
});

test.each([
	['a telephone that is none', ['区财政局', '李小明', '12'], 'phone.invalid'],
	['a telephone without a name', ['区财政局', '', '15400000001'], 'sheet.name-missing'],
	['a name of four thousand characters', ['区财政局', '长'.repeat(4000)], 'field.long'],
	['a login that somebody has', ['区财政局', '李小明', '', '', '王敏'], 'login.taken'],
	['an alias of another unit', ['区财政局', '', '', '物价局'], 'unit.name-taken'],
	['a 简称 of another unit', ['区财政局', '', '', '', '', '物价局'], 'unit.name-taken'],
	['an alias of four thousand characters', ['区财政局', '', '', '长'.repeat(4000)], 'field.long']
])('is told with its line and holds the import up: %s', (_, row, code) => {
	const made = plan([row]);
	expect(made.problems).toMatchObject([{ code, at: { line: 2 } }]);
	expect(isReady(made)).toBe(false);
});

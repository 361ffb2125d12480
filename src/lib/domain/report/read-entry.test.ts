import { describe, expect, test } from 'vitest';
import { lastDay } from '../date.ts';
import type { Doubt } from './doubt.ts';
import type { Entry } from './entry.ts';
import { readEntry } from './read-entry.ts';
import { saidBefore, testFacts } from './test-facts.ts';

const told = (entry: Entry, facts = testFacts()) =>
	readEntry(entry, facts).doubts.map(({ code, field }) => `${code} at ${field}`);
const said = (entry: Entry, facts = testFacts()) => readEntry(entry, facts).said;

test('an entry of every kind is read', () => {
	const facts = testFacts({
		task: {
			milestones: [
				{ id: 'm1', title: '方案', doneOn: '2026-03-20' },
				{ id: 'm2', title: '接口', doneOn: null },
				{ id: 'm3', title: '上线', doneOn: null }
			],
			indicators: [
				{ id: 'i1', name: '即办件比例' },
				{ id: 'i2', name: '接电时间' }
			]
		}
	});
	const entry: Entry = {
		...{
			status: 'atRisk',
			percent: '60％',
			progress: ' 完成字段对接\r\n受理 36 份 ',
			problem: '接口'
		},
		...{
			nextStep: '联调',
			askOf: '区市场监管局',
			ask: '开放接口',
			'reason.percent-falls': '口径调整'
		},
		...{ 'milestone.m1': 'on', 'milestone.m2': 'on', 'milestone.m3': '', 'milestone.mx': 'on' },
		...{ 'reading.i1': ' ３０.50％ ', 'reading.i2': '', 'reading.ix': '1' }
	};
	expect(readEntry(entry, facts)).toEqual({
		said: {
			...{ status: 'atRisk', percent: 60, doneOn: null, expectedOn: null, noProgress: null },
			...{ progress: '完成字段对接\n受理 36 份', problem: '接口', nextStep: '联调' },
			ask: { addressee: '区市场监管局', body: '开放接口' },
			milestones: ['m2'],
			readings: [{ indicatorId: 'i1', value: '30.50' }],
			reasons: { 'percent-falls': '口径调整' }
		},
		doubts: []
	});
});

test('of nothing nothing is said, and nothing is unread', () => {
	const { said, doubts } = readEntry({}, testFacts());
	expect(doubts).toEqual([]);
	expect(Object.values(said).filter((value) => value !== null)).toEqual([[], [], {}]);
});

test('a status that there is not is none, and told', () => {
	expect(said({ status: 'approved' }).status).toBeNull();
	expect(told({ status: 'approved' })).toEqual(['status-unread at status']);
	expect(told({ status: ' ' })).toEqual([]);
});

describe('a percent that cannot be read', () => {
	test('is offered as it was probably meant', () => {
		const facts = { value: '60％左右', offer: 60 };
		const mends = [{ fields: { percent: '60' } }];
		expect(readEntry({ percent: ' 60％左右' }, testFacts())).toMatchObject({
			said: { percent: null },
			doubts: [{ code: 'percent-unread', facts, field: 'percent', mends }]
		});
	});

	test('has no mend where nobody knows', () => {
		const [doubt] = readEntry({ percent: '过半' }, testFacts()).doubts;
		expect(doubt).toMatchObject({ facts: { value: '过半', offer: null }, mends: [] });
	});
});

describe('days', () => {
	test.each<[string, Entry, string | null, string[]]>([
		['done today', { status: 'done', doneOn: '2026-10-20' }, '2026-10-20', []],
		['as people write', { status: 'done', doneOn: '10月12日' }, '2026-10-12', []],
		['done, but when?', { status: 'done', doneOn: ' ' }, null, ['done-day-missing at doneOn']],
		['tomorrow', { status: 'done', doneOn: '2026-10-21' }, null, ['done-day-future at doneOn']],
		['no day', { status: 'done', doneOn: '上周' }, null, ['day-unread at doneOn']],
		['not done: not looked at', { status: 'underway', doneOn: '上周' }, null, []]
	])('of completion: %s', (_, entry, day, doubts) => {
		expect([said(entry).doneOn, told(entry)]).toEqual([day, doubts]);
	});

	const late = testFacts({ task: { dueOn: '2026-10-19' } });
	const dueToday = testFacts({ task: { dueOn: '2026-10-20' } });
	const noDeadline = testFacts({ task: { dueOn: null } });
	test.each<[string, Entry, typeof late, string | null, string[]]>([
		['late and no day', {}, late, null, ['expected-day-missing at expectedOn']],
		['late, today', { expectedOn: '2026-10-20' }, late, '2026-10-20', []],
		['by a month', { expectedOn: '11月底' }, late, lastDay('2026-11'), []],
		['past', { expectedOn: '2026-10-19' }, late, null, ['expected-day-past at expectedOn']],
		['no day', { expectedOn: '尽快' }, late, null, ['day-unread at expectedOn']],
		['done', { status: 'done', doneOn: '10月20日' }, late, null, []],
		['on the deadline', { expectedOn: '尽快' }, dueToday, null, []],
		['no deadline', {}, noDeadline, null, []],
		[
			'without progress',
			{ noProgress: 'waiting' },
			late,
			null,
			['expected-day-missing at expectedOn']
		],
		['done and kept', { noProgress: 'kept' }, late, null, []]
	])('expected: %s', (_, entry, facts, day, doubts) => {
		expect([said(entry, facts).expectedOn, told(entry, facts)]).toEqual([day, doubts]);
	});

	test('without progress a typed 已完成 makes nothing done; what was done before is', () => {
		const entry: Entry = { noProgress: 'waiting', status: 'done' };
		expect(told(entry, late)).toEqual(['expected-day-missing at expectedOn']);
		const before = [saidBefore({ status: 'done' })];
		const facts = testFacts({ task: { dueOn: '2026-10-19' }, before });
		expect(told(entry, facts)).toEqual([]);
	});
});

describe('a month without progress', () => {
	const unexplained = (field: string) => [`no-progress-unexplained at ${field}`];
	test.each<[string, Entry, string[]]>([
		['a reason is enough', { noProgress: 'waiting' }, []],
		['no reason', { noProgress: 'on' }, unexplained('noProgress')],
		['other, and no word', { noProgress: 'other' }, unexplained('noProgressNote')],
		[
			'three characters',
			{ noProgress: 'other', noProgressNote: '等 批复' },
			unexplained('noProgressNote')
		],
		['four', { noProgress: 'other', noProgressNote: '等待批复' }, []]
	])('%s', (_, entry, doubts) => {
		expect(told(entry)).toEqual(doubts);
	});

	const again = testFacts({ before: [saidBefore({ noProgress: 'waiting' })] });
	test.each<[string, Entry, string[]]>([
		['whatever the reason', { noProgress: 'kept' }, ['no-progress-again at noProgressNote']],
		[
			'nine characters',
			{ noProgress: 'other', noProgressNote: '省里规范还没有印发' },
			['no-progress-again at noProgressNote']
		],
		['ten', { noProgress: 'waiting', noProgressNote: '省里规范还没有印发。' }, []],
		[
			'it is told once',
			{ noProgress: 'other', noProgressNote: '无' },
			['no-progress-again at noProgressNote']
		]
	])('a second one running takes a sentence: %s', (_, entry, doubts) => {
		expect(told(entry, again)).toEqual(doubts);
	});

	test('one that lies back does not count', () => {
		const before = [saidBefore(), saidBefore({ period: '2026-08', noProgress: 'waiting' })];
		expect(told({ noProgress: 'waiting' }, testFacts({ before }))).toEqual([]);
	});

	test('the last percent stands, and no day of completion is asked for', () => {
		const entry: Entry = { noProgress: 'kept', percent: '过半', status: 'done', doneOn: '上周' };
		const { said, doubts } = readEntry(entry, testFacts());
		expect(said).toMatchObject({ percent: null, doneOn: null });
		expect(said.noProgress).toEqual({ reason: 'kept', note: null });
		expect(doubts).toEqual([]);
	});

	test('what is no reason is still a month without progress', () => {
		expect(said({ noProgress: 'on', noProgressNote: '等待' }).noProgress).toEqual({
			reason: 'other',
			note: '等待'
		});
	});

	test('a note that cannot be read is told as that alone', () => {
		expect(told({ noProgress: 'other', noProgressNote: '等待\u0007批复' })).toEqual([
			'field-unreadable at noProgressNote'
		]);
	});
});

describe('需要协调', () => {
	test.each<[string, Entry, unknown, string[]]>([
		['of whom need not be said', { ask: '开放接口' }, { addressee: null, body: '开放接口' }, []],
		['of whom alone', { askOf: '区领导' }, null, ['ask-empty at ask']],
		['无 is no request', { ask: '无' }, null, []],
		['无 of somebody', { askOf: '区领导', ask: '无' }, null, ['ask-empty at ask']],
		['unreadable', { askOf: '区领导', ask: '开放\u0007接口' }, null, ['field-unreadable at ask']]
	])('%s', (_, entry, ask, doubts) => {
		expect([said(entry).ask, told(entry)]).toEqual([ask, doubts]);
	});
});

describe('readings', () => {
	const facts = testFacts({ task: { indicators: [{ id: 'i1', name: '即办件比例' }] } });
	test.each(['三成', '30左右', '约30', '1'.repeat(21), '1.2.3'])('%s is none', (value) => {
		const { said, doubts } = readEntry({ 'reading.i1': value }, facts);
		expect(said.readings).toEqual([]);
		expect(doubts).toEqual<Doubt[]>([
			{
				...{ code: 'reading-unread', facts: { name: '即办件比例', value } },
				...{ field: 'reading.i1', mends: [] }
			}
		]);
	});

	test.each(['-3', '0', '1,200', '4.50'])('%s stays as it was typed', (value) => {
		expect(said({ 'reading.i1': value }, facts).readings).toEqual([{ indicatorId: 'i1', value }]);
	});
});

describe('texts', () => {
	test('2,000 characters are taken, spaces not counted', () => {
		const progress = '字 '.repeat(2000);
		expect(said({ progress }).progress).toHaveLength(3999);
		expect(told({ progress })).toEqual([]);
	});

	test('one more is not', () => {
		const { said, doubts } = readEntry({ nextStep: '字'.repeat(2001) }, testFacts());
		expect(said.nextStep).toBeNull();
		expect(doubts).toEqual<Doubt[]>([
			{
				...{ code: 'field-long', facts: { field: 'nextStep', most: 2000, now: 2001 } },
				...{ field: 'nextStep', mends: [] }
			}
		]);
	});

	test.each([
		'progress',
		'problem',
		'nextStep',
		'ask',
		'noProgressNote',
		'reason.sensitive'
	] as const)('%s holds nothing that cannot be seen', (field) => {
		expect(told({ [field]: '完成对接\u202e' })).toEqual([`field-unreadable at ${field}`]);
	});

	test.each([
		['是', ['reason-thin at reason.same-text']],
		['属 实 的', ['reason-thin at reason.same-text']],
		['口径一致', []],
		[' ', []]
	])('a reason has four characters: %j', (reason, doubts) => {
		expect(told({ 'reason.same-text': reason })).toEqual(doubts);
	});
});

import { describe, expect, test } from 'vitest';
import { isReady } from './doubt.ts';
import { doubtsOf, standingReasons } from './doubts.ts';
import { entryOf, type DraftFields } from './draft-fields.ts';
import type { Entry } from './entry.ts';
import { startFields } from './start-draft.ts';
import { saidBefore, testFacts } from './test-facts.ts';

const progress = '与区市场监管局完成字段对接，受理送达承诺36份';
const told = (entry: Entry, facts = testFacts()) =>
	doubtsOf(entry, facts).map(({ code, field }) => `${code} at ${field}`);

test('an entry without a fault has none', () => {
	expect(told({ status: 'underway', percent: '80', progress })).toEqual([]);
});

test('what must be mended comes first, then what takes a reason, each in the order of the form', () => {
	const facts = testFacts({
		before: [saidBefore({ percent: 70, progress })],
		task: { dueOn: '2026-10-01', indicators: [{ id: 'i1', name: '接电时间' }] },
		rules: { behindBy: 90, farBehindBy: 95, leastText: 10 }
	});
	const entry: Entry = {
		...{ 'reading.i1': '四天', 'reason.same-text': '是', 'reason.percent-falls': '是' },
		...{ askOf: '区领导', problem: '无', progress, percent: '60', status: 'atRisk' }
	};
	expect(told(entry, facts)).toEqual([
		'reason-thin at reason.percent-falls',
		'reason-thin at reason.same-text',
		'risk-unexplained at problem',
		'expected-day-missing at expectedOn',
		'ask-empty at ask',
		'reading-unread at reading.i1',
		'percent-falls at percent',
		'same-text at progress',
		'past-deadline at expectedOn'
	]);
});

describe('what cannot be read is not weighed', () => {
	const before = [40, 40].map((percent) => saidBefore({ percent, progress }));
	test.each<[string, Entry, string[]]>([
		[
			'a percent',
			{ status: 'done', doneOn: '10月12日', percent: '过半', progress: `${progress}，办结一批` },
			['percent-unread at percent']
		],
		[
			'a status',
			{ status: '快了', percent: '100', progress: `${progress}，办结一批` },
			['status-unread at status', 'no-evidence at percent', 'percent-jumps at percent']
		],
		['an unreadable text', { percent: '60', progress: '\u0007' }, ['field-unreadable at progress']],
		['a text too long', { percent: '60', progress: '字'.repeat(2001) }, ['field-long at progress']],
		[
			'a problem',
			{ status: 'atRisk', percent: '60', problem: '\u0007', progress: `${progress}，办结一批` },
			['field-unreadable at problem']
		]
	])('%s', (_, entry, doubts) => {
		const rules = { behindBy: 90, farBehindBy: 95, leastText: 10 };
		expect(told(entry, testFacts({ before, rules, evidence: 0 }))).toEqual(doubts);
	});

	test('a month without progress whose reason is missing asks for the reason alone', () => {
		expect(told({ noProgress: 'on', percent: '过半' })).toEqual([
			'no-progress-unexplained at noProgress'
		]);
	});
});

test('a reason that nobody asks for holds nothing up', () => {
	const entry = {
		percent: '80',
		progress,
		'reason.percent-falls': '是',
		'reason.sensitive': '\u0007'
	};
	expect(told(entry)).toEqual([]);
});

test('a number in a reason is told under the reason, as long as it is asked for', () => {
	const reason = '身份证129999190001010021有误';
	const entry: Entry = { percent: '60', progress, 'reason.percent-falls': reason };
	const rules = { behindBy: 90, farBehindBy: 95, leastText: 10 };
	expect(told(entry, testFacts({ before: [saidBefore({ percent: 70 })], rules }))).toEqual([
		'percent-falls at percent',
		'sensitive at reason.percent-falls'
	]);
	expect(told(entry, testFacts({ before: [saidBefore({ percent: 50 })], rules }))).toEqual([]);
});

describe('what was returned', () => {
	const entry: Entry = { status: 'underway', percent: '80', progress };
	const returned = { entry, hasNewEvidence: false };
	test.each<[string, Entry, object, string[]]>([
		['is to be changed', entry, {}, ['same-as-returned at progress']],
		[
			'a space more is no change',
			{ ...entry, progress: `${progress} ` },
			{},
			['same-as-returned at progress']
		],
		['one word is', { ...entry, progress: `${progress}。` }, {}, []],
		['a reason that was given is', { ...entry, 'reason.past-deadline': '等待省里' }, {}, []],
		[
			'why not is none',
			{ ...entry, 'reason.same-as-returned': '内容属实' },
			{},
			['same-as-returned at progress']
		],
		['new evidence is', entry, { hasNewEvidence: true }, []]
	])('%s', (_, now, more, expected) => {
		expect(told(now, testFacts({ returned: { ...returned, ...more } }))).toEqual(expected);
	});

	test('why nothing was changed holds until something is, and for one return', () => {
		const given: DraftFields = {
			progress: [progress, 1],
			'reason.same-as-returned': ['内容属实', 2]
		};
		expect(standingReasons(given)).toEqual({ 'same-as-returned': '内容属实' });
		expect(standingReasons({ ...given, problem: ['缺人', 3] })).toEqual({});
		expect(startFields(entryOf(given), undefined)).toEqual({ progress: [progress, 0] });
	});
});

describe('reasons that stand', () => {
	const given: DraftFields = { percent: ['60', 3], 'reason.percent-falls': ['口径调整', 4] };
	test.each<[string, DraftFields, object]>([
		['given after it', given, { 'percent-falls': '口径调整' }],
		['given with it', { ...given, percent: ['60', 4] }, { 'percent-falls': '口径调整' }],
		['what it explains has changed since', { ...given, percent: ['50', 5] }, {}],
		['another field has', { ...given, progress: ['新的', 5] }, { 'percent-falls': '口径调整' }],
		['taken out again', { 'reason.percent-falls': [' ', 4] }, {}],
		['too thin', { 'reason.percent-falls': ['属实', 4] }, {}],
		['not to be read', { 'reason.percent-falls': ['口径\u0007调整', 4] }, {}],
		['none', {}, {}]
	])('%s', (_, fields, reasons) => {
		expect(standingReasons(fields)).toEqual(reasons);
	});

	test('a report is ready once every reason stands', () => {
		const rules = { behindBy: 90, farBehindBy: 95, leastText: 10 };
		const facts = testFacts({ before: [saidBefore({ percent: 70 })], rules });
		const doubts = doubtsOf({ percent: '60', progress, 'reason.percent-falls': '口径调整' }, facts);
		expect(isReady(doubts, standingReasons(given))).toBe(true);
		expect(isReady(doubts, {})).toBe(false);
	});
});

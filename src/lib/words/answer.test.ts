import { expect, test } from 'vitest';
import type { LedgerRow } from '../domain/ledger/ledger-row.ts';
import {
	deadlineText,
	isProblem,
	monthSentence,
	sectionSentence,
	tallyText,
	taskSentence,
	unitSentence
} from './answer.ts';

const row: LedgerRow = {
	...{ id: 't1', number: '44', sectionId: 's1', measure: '压缩用水报装时间。取消图纸审核。' },
	...{ deadlineText: '12月底前', dueOn: '2026-12-31', originalDueOn: '2026-09-30' },
	...{ ongoing: false, state: 'active', standing: 'atRisk', light: 'yellow', percent: 60 },
	...{ reasons: [{ code: 'due-soon', days: 12, percent: 60 }], overdueDays: 0, hasProblem: true },
	units: [
		{ unitId: 'u1', name: '区水务局', role: 'lead' },
		{ unitId: 'u2', name: '区住建局', role: 'support' }
	],
	waits: [],
	unsigned: [],
	collectives: [{ printed: '各镇政府', role: 'support' }]
};

test('a task is said in one breath: who, how far, until when, what was done, what is wrong', () => {
	const said = [{ progress: '完成改造 12 处。\n其余 3 处本月开工。', problem: '缺少接口' }];
	expect(taskSentence(row, { measure: row.measure, said }, '2026-10')).toBe(
		'第44项：压缩用水报装时间。区水务局牵头，区住建局、各镇政府配合，完成 60%，有风险（黄灯：还有 12 天到期，完成 60%），时限2026年12月31日（原定2026年9月30日）。2026年10月进展：完成改造 12 处。 其余 3 处本月开工。存在问题：缺少接口。'
	);
});

test('a task of another list is told by its year', () => {
	const said = { measure: '压缩', said: [], year: 2025 };
	expect(taskSentence(row, said, null)).toMatch(/^2025年第44项：压缩。/);
});

test('what nobody said is not said', () => {
	const bare = { ...row, units: [], collectives: [], reasons: [], percent: null };
	const said = [{ progress: null, problem: '无' }];
	expect(taskSentence({ ...bare, number: '' }, { measure: '压缩', said }, null)).toBe(
		'没有序号的任务：压缩。有风险，时限2026年12月31日（原定2026年9月30日）。'
	);
});

test('a long text ends with a whole sentence', () => {
	const progress = `${'前'.repeat(50)}。${'中'.repeat(40)}。后。`;
	const text = taskSentence(row, { measure: '压缩', said: [{ progress, problem: null }] }, null);
	expect(text).toContain(`进展：${'前'.repeat(50)}。`);
	expect(text).not.toContain('中');
});

test.each([
	['for ever', { dueOn: null, ongoing: true }, '长期推进'],
	['none', { dueOn: null, ongoing: false }, '未定时限'],
	['the first one', { originalDueOn: '2026-12-31' }, '2026年12月31日'],
	['moved', {}, '2026年12月31日（原定2026年9月30日）']
])('a deadline: %s', (_, change, expected) => {
	expect(deadlineText({ ...row, ...change })).toBe(expected);
});

test.each([
	['无', false],
	['/', false],
	[' ', false],
	[null, false],
	['没有', false],
	['没有接口', true]
])('%s is a problem: %s', (text, expected) => {
	expect(isProblem(text)).toBe(expected);
});

const month = { period: '2026-10', expected: 4, filed: 4, lastAt: '2026-10-24T09:41:00.000Z' };

test.each([
	['all of it', month, '10月应报 4 项，10月24日 17:41 报齐'],
	['some', { ...month, filed: 3 }, '10月应报 4 项，已报 3 项'],
	['nothing', { ...month, filed: 0, lastAt: null }, '10月应报 4 项，还没有报'],
	['nothing is due', { ...month, expected: 0 }, '10月没有应报的任务'],
	['before the first month', null, '还没有开放填报']
])('a month: %s', (_, given, expected) => {
	expect(monthSentence(given)).toBe(expected);
});

test('a unit and a section say how many, how far and what is late', () => {
	const tally = { tasks: 4, supported: 2, done: 1, overdue: 1 };
	const late = [{ ...row, overdueDays: 87 }, row];
	expect(unitSentence('区水务局', tally, month, late)).toBe(
		'区水务局：4 项（另配合 2 项），完成 1 项，逾期 1 项；10月应报 4 项，10月24日 17:41 报齐；第44项逾期 87 天。'
	);
	expect(sectionSentence('获得用水', { ...tally, supported: 0 }, ['区水务局'], [])).toBe(
		'获得用水：4 项，完成 1 项，逾期 1 项，责任单位区水务局。'
	);
	expect(tallyText({ tasks: 0, supported: 2, done: 0, overdue: 0 })).toBe(
		'没有牵头或负责的任务，配合 2 项'
	);
});

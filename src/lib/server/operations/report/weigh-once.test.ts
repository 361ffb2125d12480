import { expect, test } from 'vitest';
import type { ReportFacts } from '../../../domain/report/report-facts.ts';
import { weighOnce } from './weigh-once.ts';

const entry = {
	status: 'underway',
	percent: '30',
	progress: '6月12日召开部门联席会，已确定数据接口方案，受理申请三十六件。'
};
const facts: ReportFacts = {
	task: { dueOn: null, startsOn: '2026-01-01', milestones: [], indicators: [] },
	...{ before: [], evidence: 0, others: [], today: '2026-06-20' },
	rules: { behindBy: 10, farBehindBy: 25, leastText: 10 }
};
const said = { problem: null, status: null, noProgress: null, period: '2026-05' };
const codes = (facts: ReportFacts, words = entry) =>
	weighOnce(words, facts).map(({ code }) => code);

test('the same words and facts are weighed once', () => {
	expect(weighOnce(entry, facts)).toBe(weighOnce({ ...entry }, { ...facts }));
});

test('words or facts that differ in anything are weighed anew', () => {
	expect(codes(facts)).toEqual([]);
	const before = [{ ...said, percent: 50, progress: null }];
	expect(codes({ ...facts, before })).toEqual(['percent-falls']);
	expect(codes({ ...facts, others: [{ number: '2', progress: entry.progress }] })).toEqual([
		'text-twice'
	]);
	expect(codes({ ...facts, rules: { ...facts.rules, leastText: 90 } })).toEqual(['text-thin']);
	expect(codes(facts, { ...entry, percent: '100' })).toEqual(['done-percent', 'no-evidence']);
	expect(codes(facts)).toEqual([]);
});

import { expect, test } from 'vitest';
import { noticeText } from './account-notice.ts';

const reason = '系统停机';

test.each([
	[
		{ kind: 'later', task: '8', untilAt: '2026-06-28T16:00:00.000Z', isClosed: false },
		'6月第8项在 6月28日（周日）24:00前上报的，不算迟报（原因：系统停机）。'
	],
	[
		{ kind: 'exempt', task: null, untilAt: null, isClosed: true },
		'6月的任务免报（原因：系统停机）。这个月已封账，数字到更正时才变。'
	],
	[
		{ kind: 'reopen', task: '8', untilAt: '2026-07-05T16:00:00.000Z', isClosed: true },
		'6月第8项已重新开放，可补报到 7月5日（周日）24:00（原因：系统停机）。这个月已封账，数字到更正时才变。'
	]
] as const)('an exception is told as %o', (given, expected) => {
	const facts = { period: '2026-06', reason, ...given };
	expect(noticeText({ kind: 'period.excepted', facts })).toBe(expected);
});

test('one that was ended says by whom, and what holds again', () => {
	const facts = { period: '2026-06', kind: 'later', task: '8' } as const;
	expect(noticeText({ kind: 'period.exception-ended', facts })).toBe(
		'6月第8项：延长的时间已由区营商办结束，请按原来的规定填报。'
	);
});

test('what a draft said is told whole', () => {
	const facts = { period: '2026-06', task: '8', texts: ['正在写', '人手不足'] };
	expect(noticeText({ kind: 'report.draft-replaced', facts })).toBe(
		'区营商办代填6月第8项时，替换了本单位草稿里还没有上报的文字，原文是：“正在写”；“人手不足”。'
	);
});

test('a 代填 that is taken back leaves its words to the unit', () => {
	const facts = { period: '2026-06', task: '8' };
	expect(noticeText({ kind: 'report.on-behalf-taken-back', facts })).toBe(
		'区营商办撤回了为本单位代填的6月第8项，内容在草稿里。'
	);
});

test('who answers for a unit is asked to confirm', () => {
	const facts = { period: '2026-06', tasks: ['1', '3'] };
	expect(noticeText({ kind: 'report.to-sign', facts })).toBe(
		'6月第1、3项已由填报员上报，请责任人确认。'
	);
});

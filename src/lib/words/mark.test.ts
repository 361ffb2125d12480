import { expect, test } from 'vitest';
import { fieldWords } from './field.ts';
import { markReason, objectionWords } from './mark.ts';

const late = {
	kind: 'late',
	cutoffAt: '2026-11-25T16:00:00.000Z',
	submittedAt: '2026-11-26T23:28:00.000Z',
	days: 2
} as const;
const takenBack = [
	{ submittedAt: '2026-11-24T07:11:00.000Z', withdrawnAt: '2026-11-26T23:24:00.000Z' }
];

test('a report that came late only because it was taken back is told with its withdrawal', () => {
	expect(markReason(late, 'first', takenBack)).toBe(
		'截止 11月25日（周三）24:00；11月24日 15:11 上报，11月27日 07:24 撤回，11月27日 07:28 重新上报，迟 2 天。规则：撤回的不算，按重新上报的时间算，以系统收到的时刻为准。'
	);
	expect(markReason(late, 'first')).toContain('首次上报 11月27日 07:28，迟 2 天');
});

test('what was taken back and not submitted again is missing, and says so', () => {
	const missing = { kind: 'missing', cutoffAt: late.cutoffAt } as const;
	expect(markReason(missing, 'first', takenBack)).toContain(
		'11月24日 15:11 上报，11月27日 07:24 撤回，没有重新上报'
	);
});

test('a return is told with what the office said, each time', () => {
	const returned = { kind: 'returned', times: 1, at: late.submittedAt } as const;
	expect(markReason(returned, 'first', [], ['缺佐证（请补会议纪要）'])).toBe(
		'11月27日 07:28 第一次退回。退回意见：缺佐证（请补会议纪要）。规则：首次审核即通过的算合格；撤销的退回不算。'
	);
	expect(markReason({ ...returned, times: 2 }, 'first', [], ['缺佐证', '请写明日期。'])).toContain(
		'共退回 2 次。第 1 次退回意见：缺佐证。第 2 次退回意见：请写明日期。规则'
	);
	expect(markReason(returned, 'first')).not.toContain('退回意见');
});

test('a reason to object is called the same at its field and where it is missing', () => {
	expect(objectionWords.body).toBe(fieldWords.objection);
});

import { expect, test } from 'vitest';
import { markReason } from './mark.ts';

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

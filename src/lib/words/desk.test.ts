import { expect, test } from 'vitest';
import { eventText, todoText, type EventTold } from './desk.ts';

const event = (more: Partial<EventTold>): EventTold => ({
	...{ kind: 'submitted', count: 1, onBehalf: false, by: '印书白', unit: '区法院', number: '51' },
	...more
});

test.each<[Partial<EventTold>, string]>([
	[{}, '区法院上报第51项'],
	[{ count: 3 }, '区法院上报 3 项'],
	[{ onBehalf: true }, '印书白为区法院代填第51项'],
	[{ kind: 'withdrawn' }, '区法院撤回第51项'],
	[{ kind: 'approved' }, '印书白通过区法院第51项'],
	[{ kind: 'approved', count: 41 }, '印书白通过 41 项'],
	[{ kind: 'approved', by: null }, '区营商办通过区法院第51项'],
	[{ kind: 'returned' }, '印书白退回区法院第51项'],
	[{ kind: 'taken-back' }, '印书白撤销了对区法院第51项的审核'],
	[{ kind: 'taken-back', count: 9 }, '印书白撤销了 9 项审核']
])('an event with %j says: %s', (more, text) => {
	expect(eventText(event(more))).toBe(text);
});

test('what is to be done says how much of it', () => {
	const cutoffAt = '2026-11-25T16:00:00.000Z';
	expect([
		todoText({ kind: 'missing', count: 3, units: 2, cutoffAt }),
		todoText({ kind: 'waiting', count: 13, doubtful: 4 }),
		todoText({ kind: 'waiting', count: 9, doubtful: 0 }),
		todoText({ kind: 'overdue', count: 1 }),
		todoText({ kind: 'close', period: '2026-11' })
	]).toEqual([
		'11月25日（周三）24:00 已截止，还有 2 家单位的 3 项未报',
		'有 13 项等待审核，其中 4 项有疑问',
		'有 9 项等待审核',
		'有 1 项退回后过了修改期限，还没有重新上报',
		'2026年11月可以封账'
	]);
});

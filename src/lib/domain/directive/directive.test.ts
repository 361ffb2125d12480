import { describe, expect, test } from 'vitest';
import {
	directiveStateOn,
	lateDays,
	owingUnits,
	proposedLevel,
	type Answering,
	type DirectiveLevel
} from './directive.ts';

const asked: Answering = {
	dueOn: '2026-11-20',
	closedOn: null,
	withdrawnOn: null,
	answersSince: null,
	unitIds: ['housing', 'water'],
	replies: []
};
const reply = (unitId: string, repliedAt = '2026-11-18T02:00:00.000Z') => ({ unitId, repliedAt });

describe('how one stands', () => {
	test.each<[string, Partial<Answering>, string, string]>([
		['waits while nobody has answered', {}, '2026-11-19', 'waiting'],
		['is not late on the day itself', {}, '2026-11-20', 'waiting'],
		['is late from the day after', {}, '2026-11-21', 'overdue'],
		[
			'one answer of two is not enough',
			{ replies: [reply('water'), reply('water')] },
			'2026-11-21',
			'overdue'
		],
		[
			'all answers make it the office’s turn',
			{ replies: [reply('water'), reply('housing')] },
			'2026-11-20',
			'answered'
		],
		[
			'and a slow office makes nobody late',
			{ replies: [reply('water'), reply('housing')] },
			'2026-12-31',
			'answered'
		],
		['closed without an answer is closed', { closedOn: '2026-11-19' }, '2026-12-31', 'closed'],
		['withdrawn is never late', { withdrawnOn: '2026-11-19' }, '2026-12-31', 'withdrawn'],
		[
			'withdrawn after it was closed is withdrawn',
			{ closedOn: '2026-11-18', withdrawnOn: '2026-11-19' },
			'2026-11-20',
			'withdrawn'
		],
		[
			'an answer from before the units were asked again no longer counts',
			{
				answersSince: '2026-11-18T03:00:00.000Z',
				replies: [reply('water'), reply('housing', '2026-11-18T03:00:00.000Z')]
			},
			'2026-11-20',
			'waiting'
		],
		[
			'an answer of a unit that was not asked counts for none',
			{ replies: [reply('court')] },
			'2026-11-20',
			'waiting'
		]
	])('%s', (_, changed, day, state) => {
		expect(directiveStateOn({ ...asked, ...changed }, day)).toBe(state);
	});

	test('who owes is told in the order of the units; when it is over nobody does', () => {
		expect(owingUnits(asked)).toEqual(['housing', 'water']);
		expect(owingUnits({ ...asked, replies: [reply('housing')] })).toEqual(['water']);
		expect(owingUnits({ ...asked, closedOn: '2026-11-19' })).toEqual([]);
		expect(owingUnits({ ...asked, withdrawnOn: '2026-11-19' })).toEqual([]);
	});

	test.each([
		['before the day', '2026-11-19', 0],
		['on the day', '2026-11-20', 0],
		['the day after', '2026-11-21', 1],
		['over the end of a month', '2026-12-01', 11]
	])('days late %s', (_, day, days) => {
		expect(lateDays('2026-11-20', day)).toBe(days);
	});
});

test.each<[string, (DirectiveLevel | null)[], DirectiveLevel]>([
	['the first is blue', [], 'blue'],
	['a 批示 on the same task raises nothing', [null], 'blue'],
	['after blue comes yellow', ['blue'], 'yellow'],
	['the highest counts, not the last', ['yellow', 'blue'], 'red'],
	['red is the last', ['red'], 'red']
])('the colour proposed: %s', (_, before, level) => {
	expect(proposedLevel(before)).toBe(level);
});

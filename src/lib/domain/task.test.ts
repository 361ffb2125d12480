import { expect, test } from 'vitest';
import {
	isCounted,
	isPending,
	overdueDays,
	taskStanding,
	taskStates,
	type DatedTask
} from './task.ts';

const task = (facts: Partial<DatedTask> = {}): DatedTask => ({
	state: 'active',
	dueOn: '2021-06-30',
	ongoing: false,
	addedOn: '2021-01-01',
	claimedDoneOn: null,
	...facts
});

test.each([
	['on its own day it is not overdue', task(), '2021-06-30', 'underway', 0],
	['the day after it is', task(), '2021-07-01', 'overdue', 1],
	['days are calendar days', task(), '2021-09-25', 'overdue', 87],
	['done is done, however late', task({ state: 'done' }), '2021-09-25', 'done', 0],
	['suspended is not judged', task({ state: 'suspended' }), '2021-09-25', 'suspended', 0],
	['cancelled is not judged', task({ state: 'cancelled' }), '2021-09-25', 'cancelled', 0],
	['merged into another is off the list', task({ state: 'merged' }), '2021-09-25', 'merged', 0],
	['no day stated is never overdue', task({ dueOn: null }), '2021-09-25', 'noDeadline', 0],
	['ongoing without a day runs', task({ dueOn: null, ongoing: true }), '2021-09-25', 'underway', 0],
	['ongoing with a day has that day', task({ ongoing: true }), '2021-07-01', 'overdue', 1],
	[
		'claimed in time waits',
		task({ claimedDoneOn: '2021-06-30' }),
		'2021-09-25',
		'awaitingConfirmation',
		0
	],
	['claimed late is late', task({ claimedDoneOn: '2021-07-01' }), '2021-07-03', 'overdue', 3],
	[
		'claimed without a deadline waits',
		task({ dueOn: null, claimedDoneOn: '2021-07-01' }),
		'2021-09-25',
		'awaitingConfirmation',
		0
	],
	[
		'added after its deadline is late from then on',
		task({ addedOn: '2021-08-01' }),
		'2021-08-03',
		'overdue',
		2
	],
	[
		'added after its deadline is not late at once',
		task({ addedOn: '2021-08-01' }),
		'2021-08-01',
		'underway',
		0
	],
	['a leap year has its day', task({ dueOn: '2024-02-28' }), '2024-03-01', 'overdue', 2]
])('%s', (_, facts, day, standing, days) => {
	expect(taskStanding(facts, day)).toBe(standing);
	expect(overdueDays(facts, day)).toBe(days);
	expect(isPending(facts)).toBe(standing === 'awaitingConfirmation');
});

test('drafts, cancelled and merged tasks are in no total, suspended ones are', () => {
	expect(taskStates.filter((state) => isCounted({ state }))).toEqual([
		'active',
		'done',
		'suspended'
	]);
});

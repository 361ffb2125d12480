import { describe, expect, test } from 'vitest';
import { defaultLightRules } from './light-rules.ts';
import { lightOn, type FilingFacts, type LightFacts } from './light.ts';

const day = '2021-09-25';
const quiet: FilingFacts = { missedTwo: false, report: null, problemSince: null };

function facts({
	task,
	...rest
}: Partial<Omit<LightFacts, 'task'>> & { task?: Partial<LightFacts['task']> } = {}): LightFacts {
	return {
		task: {
			state: 'active',
			dueOn: '2021-12-31',
			ongoing: false,
			addedOn: '2021-04-01',
			claimedDoneOn: null,
			...task
		},
		planStart: '2021-04-01',
		percent: 60,
		filing: [quiet],
		...rest
	};
}

describe('the light of a task', () => {
	test.each([
		['on its even course (64.6 planned)', facts({ percent: 60 }), 'green', []],
		['ten points behind or more', facts({ percent: 50 }), 'yellow', ['behind']],
		['more than thirty behind', facts({ percent: 30 }), 'red', ['far-behind']],
		['nobody could have said a percent yet', facts({ percent: null }), 'green', []],
		['no percent was ever said', facts({ percent: 0 }), 'red', ['far-behind']],
		['finished', facts({ task: { state: 'done', dueOn: '2021-06-30' } }), 'done', []],
		['suspended', facts({ task: { state: 'suspended', dueOn: '2021-06-30' } }), 'grey', []],
		['cancelled', facts({ task: { state: 'cancelled' } }), 'grey', []],
		['not confirmed by the office yet', facts({ task: { state: 'draft' } }), 'grey', []],
		[
			'past its deadline, however far it is',
			facts({ task: { dueOn: '2021-09-24' }, percent: 100 }),
			'red',
			['overdue']
		],
		[
			'on the day of its deadline, not nearly done',
			facts({ task: { dueOn: day }, percent: 79 }),
			'yellow',
			['due-soon', 'behind']
		],
		[
			'thirty days before',
			facts({ task: { dueOn: '2021-10-25' }, percent: 79 }),
			'yellow',
			['due-soon']
		],
		['thirty-one days before', facts({ task: { dueOn: '2021-10-26' }, percent: 79 }), 'green', []],
		[
			'nearly done before its deadline',
			facts({ task: { dueOn: '2021-10-01' }, percent: 95 }),
			'green',
			[]
		],
		[
			'claimed in time: it waits for the office, and stands at 100',
			facts({ task: { dueOn: '2021-09-20', claimedDoneOn: '2021-09-20' }, percent: 40 }),
			'green',
			[]
		],
		[
			'claimed too late: as if never claimed',
			facts({ task: { dueOn: '2021-09-20', claimedDoneOn: '2021-09-21' }, percent: 100 }),
			'red',
			['overdue']
		],
		[
			'due before it was added: late from the day it was added',
			facts({ task: { dueOn: '2021-06-30', addedOn: '2021-09-20' }, percent: 100 }),
			'red',
			['overdue']
		],
		[
			'due before it was added, on that day: it should be done',
			facts({ task: { dueOn: '2021-06-30', addedOn: day }, percent: 60 }),
			'red',
			['far-behind']
		],
		[
			'two reports missing, of one unit',
			facts({ filing: [quiet, { ...quiet, missedTwo: true }] }),
			'red',
			['two-missing']
		],
		[
			'this report missing',
			facts({ filing: [{ ...quiet, report: 'missing' }, quiet] }),
			'yellow',
			['report-missing']
		],
		[
			'this report returned',
			facts({ filing: [{ ...quiet, report: 'returned' }] }),
			'yellow',
			['report-returned']
		],
		[
			'a problem that was there a month ago',
			facts({ filing: [{ ...quiet, problemSince: '2021-08' }] }),
			'yellow',
			['problem-stays']
		],
		[
			'going on for ever: reports and problems only',
			facts({ task: { dueOn: null, ongoing: true }, percent: 0 }),
			'green',
			[]
		],
		[
			'going on for ever, with a report missing',
			facts({
				task: { dueOn: null, ongoing: true },
				percent: 0,
				filing: [{ ...quiet, report: 'missing' }]
			}),
			'yellow',
			['report-missing']
		],
		['no day stated', facts({ task: { dueOn: null }, percent: 0 }), 'green', []]
	] as const)('%s', (_, given, light, codes) => {
		const found = lightOn(given, day);
		expect(found.light).toBe(light);
		expect(found.reasons.map(({ code }) => code)).toEqual(codes);
	});

	test('the even course begins when the task was added, if that is later than the plan', () => {
		const late = facts({ task: { addedOn: '2021-09-01' }, percent: 20 });
		expect(lightOn(late, day).light).toBe('green');
		expect(lightOn({ ...late, planStart: '2021-09-20' }, day).light).toBe('green');
		expect(lightOn(facts({ percent: 20 }), day).light).toBe('red');
	});

	test.each([
		['how soon', { dueSoonDays: 31 }, facts({ task: { dueOn: '2021-10-26' }, percent: 79 })],
		[
			'what is nearly done',
			{ nearlyDone: 96 },
			facts({ task: { dueOn: '2021-10-01' }, percent: 95 })
		],
		['what is behind', { behindBy: 4 }, facts({ percent: 60 })],
		['what is far behind', { farBehindBy: 35, behindBy: 34 }, facts({ percent: 30 })]
	])('an office says itself %s', (_, own, given) => {
		const [before, after] = [
			lightOn(given, day),
			lightOn(given, day, { ...defaultLightRules, ...own })
		];
		expect(after.light).toBe('yellow');
		expect(before.light).not.toBe('yellow');
	});

	test('gaps are held against their bounds unrounded', () => {
		// 100 days, 40 gone: planned 40 exactly
		const even = { dueOn: '2021-12-10', addedOn: '2021-09-01' };
		const at = (percent: number) =>
			lightOn(facts({ task: even, percent, planStart: '2021-09-01' }), '2021-10-11').light;
		expect([at(31), at(30), at(10), at(9)]).toEqual(['green', 'yellow', 'yellow', 'red']);
	});
});

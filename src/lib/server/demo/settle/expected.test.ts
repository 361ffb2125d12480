import { expect, test } from 'vitest';
import { readDemoData } from '../data/demo-data.ts';
import { demoList } from '../list.ts';
import type { Operation } from '../operation.ts';
import { settle } from '../settle.ts';
import { expectedPairs } from './expected.ts';

const list = demoList(readDemoData());
const police = '市公安局清江分局';
const onUpkeep = '区市场监管局';

const office = (moment: string) => ({ at: `2026-${moment}:00+08:00`, as: 'office' as const });
const imported: Operation = {
	at: '2025-12-01T08:50:00+08:00',
	as: 'office',
	do: 'plan.import',
	file: 'sample.xlsx',
	planStart: '2025-12-01'
};
// March: opened on the 2nd, cut off on the 25th
const open: Operation = { ...office('03-02T09:00'), do: 'period.open', period: '2026-03' };

/** The units that have to file for a task in March. */
function filers(task: string, ...operations: Operation[]): string[] {
	const inOrder = [imported, open, ...operations].toSorted((a, b) => (a.at < b.at ? -1 : 1));
	const ledger = settle(list, inOrder);
	const march = ledger.periods.find(({ period }) => period === '2026-03');
	if (!march) return [];
	const pairs = expectedPairs(ledger, march).filter((pair) => pair.task === task);
	return pairs.map(({ unit }) => unit);
}

function doneOn(day: string, unit: string, task: string): Operation[] {
	return [
		{
			at: `2026-${day}T09:00:00+08:00`,
			as: `unit:${unit}`,
			do: 'task.claimDone',
			task,
			on: '2026-02-01'
		},
		{ ...office(`${day}T09:30`), do: 'task.confirmDone', task }
	];
}

const suspend = (day: string): Operation => {
	return { ...office(`${day}T08:00`), do: 'task.suspend', task: '3', reason: '因' };
};
const resume = (day: string): Operation => {
	return { ...office(`${day}T08:00`), do: 'task.resume', task: '3', reason: '因' };
};
const add = (day: string, state: 'task.add' | 'task.propose' = 'task.add'): Operation => ({
	...office(`${day}T08:00`),
	do: state,
	task: '90',
	section: 1,
	measure: '新增一项。',
	units: [{ unit: police, role: 'responsible' }],
	deadlineText: null,
	deadline: null,
	ongoing: false,
	reason: '因'
});

test.each<[string, string, Operation[], string[]]>([
	['the one unit that is responsible', '3', [], [police]],
	['every responsible unit of a joint task', '37', [], ['区发改局', '区财政局']],
	['the lead alone', '6', [], ['区政务服务局']],
	[
		'a support unit that was told to',
		'48',
		[{ ...office('02-01T10:00'), do: 'task.requireReport', task: '48', unit: '区工信局' }],
		['区人社局', '区工信局']
	],
	['nobody where there is no unit', '74', [], []],
	['nobody once it was done before the opening day', '3', doneOn('03-01', police, '3'), []],
	['still, where it was confirmed on the opening day', '3', doneOn('03-02', police, '3'), [police]],
	['still, where it goes on after it is done', '1', doneOn('03-01', onUpkeep, '1'), [onUpkeep]],
	['nobody while it is suspended for the whole month', '3', [suspend('02-10')], []],
	['still, suspended in the month', '3', [suspend('03-03')], [police]],
	['still, resumed by the cutoff day', '3', [suspend('02-10'), resume('03-25')], [police]],
	['nobody, resumed after the cutoff day', '3', [suspend('02-10'), resume('03-26')], []],
	[
		'nobody, reopened after the opening day',
		'3',
		[
			...doneOn('02-20', police, '3'),
			{ ...office('03-03T08:00'), do: 'task.reopen', task: '3', reason: '因' }
		],
		[]
	],
	[
		'still, cancelled in the month',
		'3',
		[{ ...office('03-10T08:00'), do: 'task.cancel', task: '3', reason: '因', document: '文' }],
		[police]
	],
	['the unit of a task added by the opening day', '90', [add('03-02')], [police]],
	['nobody for a task added after it', '90', [add('03-03')], []],
	['nobody for a draft', '90', [add('02-10', 'task.propose')], []],
	[
		'nobody where it is exempt',
		'3',
		[
			{
				...office('03-04T08:00'),
				do: 'report.exempt',
				task: '3',
				unit: police,
				period: '2026-03',
				reason: '因'
			}
		],
		[]
	],
	[
		'the successor from the day of the new name',
		'9',
		[
			{
				at: '2026-02-20T10:00:00+08:00',
				as: 'admin',
				do: 'unit.rename',
				unit: '区大数据中心',
				to: '区数据服务中心',
				aliases: [],
				on: '2026-03-01',
				document: '文'
			}
		],
		['区数据服务中心']
	]
])('%s', (_, task, operations, units) => {
	expect(filers(task, ...operations)).toEqual(units);
});

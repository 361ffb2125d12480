import { describe, expect, test } from 'vitest';
import { readDemoData } from './data/demo-data.ts';
import { demoList } from './list.ts';
import type { ActorName, Operation, OperationOf } from './operation.ts';
import { settle } from './settle.ts';

const list = demoList(readDemoData());
const [marketUnit, leadUnit, supportUnit] = ['区市场监管局', '区政务服务局', '区人社局'];
const [oneUnit, otherUnit] = ['区发改局', '区财政局'];

const at = (moment: string) => `2026-${moment}:00+08:00`;
const office = (moment: string) => ({ at: at(moment), as: 'office' as const });
const unit = (name: string, moment: string) => {
	const as: ActorName = `unit:${name}`;
	return { at: at(moment), as };
};

const start: Operation[] = [
	{
		at: '2025-12-01T08:50:00+08:00',
		as: 'office',
		do: 'plan.import',
		file: 'sample.xlsx',
		planStart: '2025-12-01'
	},
	{ ...office('03-02T09:00'), do: 'period.open', period: '2026-03' }
];
const close: Operation = { ...office('03-31T17:00'), do: 'period.close', period: '2026-03' };
const openApril: Operation = { ...office('04-01T09:00'), do: 'period.open', period: '2026-04' };

function filing(changed: Partial<OperationOf<'report.submit'>> = {}): OperationOf<'report.submit'> {
	return {
		...unit(marketUnit, '03-20T10:00'),
		do: 'report.submit',
		task: '1',
		period: '2026-03',
		percent: 50,
		progress: '本月办理新设企业四十六户，全部一日办结。',
		problem: null,
		nextStep: null,
		status: 'underway',
		reasons: {},
		coordinate: null,
		evidence: [],
		readings: [],
		milestones: [],
		...changed
	};
}

function review(
	moment: string,
	result: 'approved' | 'returned',
	period = '2026-03'
): OperationOf<'report.review'> {
	const words = result === 'returned' ? { code: 'vague' as const, reason: '不具体' } : {};
	const of = { task: '1', unit: marketUnit, period };
	return { ...office(moment), do: 'report.review', ...of, result, ...words };
}

function claim(name: string, task: string, moment: string, on: string): Operation {
	return { ...unit(name, moment), do: 'task.claimDone', task, on };
}

const name = '营商督〔2026〕1号';
const asking = { task: '1', units: [marketUnit], body: '请说明进展。', dueOn: '2026-03-30' };
const notice: Operation = {
	...{ ...office('03-20T09:00'), ...asking },
	...{ do: 'directive.supervise', number: name, level: 'blue' }
};
const instruction: Operation = {
	...{ ...office('03-20T09:00'), ...asking, as: 'leader' },
	...{ do: 'directive.instruct', name: '批示一', saidBy: '宣致远' }
};

const withdraw: Operation = {
	...unit(marketUnit, '03-20T11:00'),
	do: 'report.withdraw',
	task: '1',
	period: '2026-03'
};
const takenBack: Operation = {
	...office('03-20T10:40'),
	do: 'report.takeBackReturn',
	task: '1',
	unit: marketUnit,
	period: '2026-03',
	reason: '误退'
};
const done = (...operations: Operation[]) => settle(list, [...start, ...operations]);
const reportOf = (ledger: ReturnType<typeof done>, period = '2026-03') =>
	ledger.reports.find((row) => row.task === '1' && row.period === period);

describe('what could not have happened stops it', () => {
	const byOffice = { ...office('03-20T10:00'), unit: marketUnit };
	const joint = claim(oneUnit, '37', '03-20T10:00', '2026-03-20');
	const named = { ...office('03-21T10:00'), task: '37' };
	test.each<[string, Operation[], string]>([
		['a month that is not open', [filing({ period: '2026-04' })], '2026-04 is not open'],
		[
			'a unit that does not answer for it',
			[filing({ ...unit(oneUnit, '03-20T10:00') })],
			'does not answer'
		],
		[
			'a support unit that need not file',
			[filing({ ...unit(supportUnit, '03-20T10:00'), task: '6' })],
			'no report is expected'
		],
		[
			'the office without naming the unit',
			[filing({ ...office('03-20T10:00') })],
			'names the unit'
		],
		['a unit that names another', [filing({ unit: oneUnit })], 'names the unit'],
		['filing twice', [filing(), filing()], 'the report is submitted'],
		[
			'filing after the closing',
			[close, filing(unit(marketUnit, '04-01T10:00'))],
			'2026-03 is closed'
		],
		['reading what was not filed', [review('03-26T09:00', 'approved')], 'nothing was filed'],
		[
			'reading it twice',
			[filing(), review('03-26T09:00', 'approved'), review('03-26T09:05', 'approved')],
			'the report is approved'
		],
		[
			'reading what was returned and not mended',
			[filing(), review('03-26T09:00', 'returned'), review('03-26T09:05', 'approved')],
			'the report is returned'
		],
		[
			'reading what the office itself filed',
			[filing(byOffice), review('03-26T09:00', 'approved')],
			'an entry of their own'
		],
		[
			'returning without a reason',
			[filing(), { ...review('03-26T09:00', 'returned'), reason: '' }],
			'a return has a reason'
		],
		[
			'withdrawing what was read',
			[filing(), review('03-20T10:30', 'returned'), withdraw],
			'only what is submitted'
		],
		[
			'withdrawing what was read, also after the return was taken back',
			[filing(), review('03-20T10:30', 'returned'), takenBack, withdraw],
			'has read it already'
		],
		['closing before the cutoff', [{ ...close, ...office('03-25T23:59') }], 'still ahead'],
		['closing twice', [close, { ...close, ...office('03-31T18:00') }], 'is closed already'],
		['a day of completion ahead', [claim(oneUnit, '37', '03-20T10:00', '2026-03-21')], 'not ahead'],
		['claiming twice', [joint, joint], 'a claim stands already'],
		[
			'a claim by a support unit',
			[claim(supportUnit, '6', '03-20T10:00', '2026-03-20')],
			'claims nothing'
		],
		['confirming without a claim', [{ ...named, do: 'task.confirmDone' }], 'no claim waits'],
		[
			'reopening what is not done',
			[{ ...named, do: 'task.reopen', reason: '因' }],
			'is active, not done'
		],
		[
			'cancelling without a document',
			[{ ...named, do: 'task.cancel', reason: '因', document: '' }],
			'has a document'
		],
		[
			'extending to an earlier day',
			[{ ...named, do: 'task.extend', deadline: '2026-09-01', reason: '因' }],
			'goes to a later day'
		],
		[
			'solving what nobody raised',
			[{ ...named, do: 'problem.solve', unit: oneUnit }],
			'nothing is open'
		],
		[
			'a notice that begins with yellow',
			[{ ...notice, level: 'yellow' }],
			'the colour would be blue'
		],
		['a number given twice', [notice, { ...notice, level: 'yellow' }], 'there is a 营商督'],
		['a notice by a day that has passed', [{ ...notice, dueOn: '2026-03-19' }], 'has passed'],
		['a notice to a unit of another task', [{ ...notice, units: ['区法院'] }], 'does not answer'],
		[
			'an answer of a unit that was not asked',
			[notice, { ...unit(leadUnit, '03-21T10:00'), do: 'directive.reply', name, body: '已办。' }],
			'was not asked'
		],
		[
			'closing what nobody has answered',
			[notice, { ...office('03-21T10:00'), do: 'directive.close', name, note: '' }],
			'have not answered'
		],
		['a 批示 by the office', [{ ...instruction, as: 'office' }], 'is for a leader'],
		['a verb of the office by a unit', [{ ...close, as: `unit:${oneUnit}` }], 'is for the office']
	])('%s', (_, operations, message) => {
		expect(() => done(...operations)).toThrow(message);
	});
});

describe('a report', () => {
	test('keeps its first submission when it is returned, and every version', () => {
		const again = filing({
			...unit(marketUnit, '03-27T10:00'),
			progress: '补充办结明细四十六户。'
		});
		const ledger = done(filing(), review('03-26T09:00', 'returned'), again);
		expect(reportOf(ledger)).toMatchObject({
			state: 'submitted',
			version: 2,
			firstSubmittedAt: '2026-03-20T02:00:00.000Z',
			submittedAt: '2026-03-27T02:00:00.000Z'
		});
		expect(ledger.reportVersions.map(({ progress }) => progress)).toEqual([
			'本月办理新设企业四十六户，全部一日办结。',
			'补充办结明细四十六户。'
		]);
	});

	test('that was withdrawn counts from when it is submitted again', () => {
		const again = filing(unit(marketUnit, '03-20T12:00'));
		expect(reportOf(done(filing(), withdraw))).toMatchObject({
			state: 'draft',
			firstSubmittedAt: null
		});
		expect(reportOf(done(filing(), withdraw, again))?.firstSubmittedAt).toBe(
			'2026-03-20T04:00:00.000Z'
		);
	});

	test('that was returned and filed anew may be withdrawn before it is read again', () => {
		const again = filing(unit(marketUnit, '03-20T10:50'));
		const ledger = done(filing(), review('03-20T10:30', 'returned'), again, withdraw);
		expect(reportOf(ledger)).toMatchObject({
			state: 'returned',
			version: 1,
			firstSubmittedAt: '2026-03-20T02:00:00.000Z'
		});
		expect(ledger.reportDrafts).toHaveLength(1);
	});

	test('is submitted again, without a mark, when the return is taken back', () => {
		const ledger = done(filing(), review('03-20T10:30', 'returned'), takenBack);
		expect(reportOf(ledger)?.state).toBe('submitted');
		expect(ledger.reviews).toMatchObject([{ takenBackAt: '2026-03-20T02:40:00.000Z' }]);
	});

	test('that is only a draft is written over, and missing at the closing', () => {
		const draft = { ...filing(), do: 'report.saveDraft' as const };
		const ledger = done(draft, { ...draft, progress: '改过的草稿，写到一半。' }, close);
		expect(ledger.reportVersions).toEqual([]);
		expect(ledger.reportDrafts).toMatchObject([{ words: { progress: '改过的草稿，写到一半。' } }]);
		expect(reportOf(ledger)).toMatchObject({ state: 'missing', firstSubmittedAt: null });
	});

	test('that never came is missing, until the office enters it late', () => {
		expect(reportOf(done(close))).toMatchObject({ state: 'missing', version: 0 });
		const entry = filing({ ...office('04-03T10:00'), unit: marketUnit });
		expect(reportOf(done(close, entry))).toMatchObject({ state: 'submitted', lateEntry: true });
	});

	test('that is returned or unread stays so at the closing', () => {
		expect(reportOf(done(filing(), close))?.state).toBe('submitted');
		const returned = done(filing(), review('03-26T09:00', 'returned'), close);
		expect(reportOf(returned)?.state).toBe('returned');
	});

	test('of no progress keeps the percent that stood', () => {
		const nothing: Operation = {
			...unit(marketUnit, '04-20T10:00'),
			do: 'report.noProgress',
			task: '1',
			period: '2026-04',
			reason: '等待上级'
		};
		const ledger = done(filing(), close, openApril, nothing);
		expect(reportOf(ledger, '2026-04')).toMatchObject({ percent: 50, noProgress: true });
	});
});

describe('a problem', () => {
	const raised = filing({ problem: '接口没有开放。' });
	const april = (problem: string | null) =>
		filing({ ...unit(marketUnit, '04-20T10:00'), period: '2026-04', problem });
	const approved = [review('03-26T09:00', 'approved'), close, openApril];

	test.each([
		['is open once it was filed', [raised], [null]],
		['is not raised by 无', [filing({ problem: '无' })], []],
		['goes on with the next one, as one item', [raised, ...approved, april('仍未开放。')], [null]],
		['is not solved by filing alone', [raised, ...approved, april('暂无')], [null]],
		[
			'is solved by an approved report without one',
			[raised, ...approved, april('暂无'), review('04-28T09:00', 'approved', '2026-04')],
			['2026-04']
		],
		[
			'is solved when the office says so',
			[raised, { ...office('03-27T09:00'), do: 'problem.solve', task: '1', unit: marketUnit }],
			['2026-03']
		]
	] satisfies [string, Operation[], (string | null)[]][])('%s', (_, operations, solved) => {
		expect(done(...operations).asks.map(({ solvedPeriod }) => solvedPeriod)).toEqual(solved);
	});

	test('stays open through a month without progress', () => {
		const nothing: Operation = {
			...unit(marketUnit, '04-20T10:00'),
			do: 'report.noProgress',
			task: '1',
			period: '2026-04',
			reason: '等待上级'
		};
		const ledger = done(raised, ...approved, nothing, review('04-28T09:00', 'approved', '2026-04'));
		expect(ledger.asks).toMatchObject([{ solvedAt: null }]);
	});

	test('and a request for coordination are two items', () => {
		const asked = filing({
			problem: '接口没有开放。',
			coordinate: { addressee: '区政府办公室', body: '请协调开放接口。' }
		});
		expect(done(asked).asks.map(({ kind, addressee }) => [kind, addressee])).toEqual([
			['problem', null],
			['coordination', '区政府办公室']
		]);
	});
});

describe('a task', () => {
	const stateOf = (number: string, ...operations: Operation[]) =>
		done(...operations).tasks.find((row) => row.number === number)?.state;
	const confirm = (task: string): Operation => ({
		...office('03-25T10:00'),
		do: 'task.confirmDone',
		task
	});
	const one = claim(oneUnit, '37', '03-20T10:00', '2026-03-18');
	const other = claim(otherUnit, '37', '03-21T10:00', '2026-03-19');

	test.each([
		['waits while its claim waits', '37', [one, other], 'active'],
		['of two units waits for both', '37', [one, confirm('37')], 'active'],
		['is done when both are confirmed', '37', [one, other, confirm('37')], 'done'],
		[
			'with a lead is done by the lead’s claim',
			'6',
			[claim(leadUnit, '6', '03-20T10:00', '2026-03-18'), confirm('6')],
			'done'
		],
		[
			'is not done by a claim that was returned',
			'37',
			[one, other, { ...office('03-25T10:00'), do: 'task.returnClaim', task: '37', reason: '因' }],
			'active'
		]
	] satisfies [string, string, Operation[], string][])('%s', (_, number, operations, state) => {
		expect(stateOf(number, ...operations)).toBe(state);
	});

	test('that is reopened has no claim left, and its own deadline', () => {
		const reopen: Operation = {
			...office('03-30T10:00'),
			do: 'task.reopen',
			task: '37',
			reason: '回退'
		};
		const ledger = done(one, other, confirm('37'), reopen);
		expect(ledger.claims.map(({ state }) => state)).toEqual(['void', 'void']);
		expect(ledger.tasks.find((row) => row.number === '37')).toMatchObject({
			state: 'active',
			dueOn: '2026-09-30'
		});
	});

	test('is done on the day that the office corrected', () => {
		const corrected = { ...confirm('3'), on: '2026-03-16' };
		const ledger = done(claim('市公安局清江分局', '3', '03-20T10:00', '2026-03-18'), corrected);
		expect(ledger.claims).toMatchObject([{ state: 'confirmed', doneOn: '2026-03-16' }]);
		expect(ledger.fieldChanges).toMatchObject([{ from: '2026-03-18', to: '2026-03-16' }]);
	});
});

describe('批示 and 督办', () => {
	const reply = (moment: string): Operation => ({
		...unit(marketUnit, moment),
		...{ do: 'directive.reply', name, body: '已办。' }
	});
	const closing: Operation = {
		...office('03-24T10:00'),
		...{ do: 'directive.close', name, note: '同意' }
	};

	test('are answered and closed, and the history tells of the closing', () => {
		const ledger = done(notice, reply('03-21T10:00'), closing);
		expect(ledger.directives).toMatchObject([
			{ name, level: 'blue', closedOn: '2026-03-24', replies: [{ repliedOn: '2026-03-21' }] }
		]);
		expect(ledger.fieldChanges).toMatchObject([
			{ noun: 'directive', object: name, field: 'closedOn', reason: '同意' }
		]);
	});

	test('what is closed is not answered any more; the next notice is of the next colour', () => {
		const before = [notice, reply('03-21T10:00'), closing];
		expect(() => done(...before, reply('03-25T10:00'))).toThrow('is closed');
		const next = { ...notice, ...office('03-26T09:00'), number: '营商督〔2026〕2号' };
		expect(() => done(...before, next)).toThrow('the colour would be yellow');
	});
});

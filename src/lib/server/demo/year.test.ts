import { describe, expect, test } from 'vitest';
import { claimedDoneOn } from '$lib/domain/claim.ts';
import { isBefore, shanghaiDay } from '$lib/domain/date.ts';
import { isPending, overdueDays, taskStates, type DatedTask } from '$lib/domain/task.ts';
import { readDemoData } from './data/demo-data.ts';
import type { Ledger } from './ledger.ts';
import type { TaskRow } from './rows/tasks.ts';
import { expectedPairs } from './settle/expected.ts';
import { lineage } from './settle/settling.ts';
import { settle } from './settle.ts';
import { demoYear } from './year.ts';

const year = demoYear(readDemoData());
const ledger = settle(year, year.operations);
const today = shanghaiDay(year.shownAt);
const running = '2026-11';

describe('the operations', () => {
	test('come out the same every time', () => {
		const again = demoYear(readDemoData());
		expect(JSON.stringify(again)).toBe(JSON.stringify(year));
		expect(JSON.stringify(settle(again, again.operations))).toBe(JSON.stringify(ledger));
	});

	test('stand in the order of their moments, none after the one that is shown', () => {
		const moments = year.operations.map(({ at }) => at);
		expect(moments).toEqual(moments.toSorted());
		expect(moments.every((at) => /^20\d\d-\d\d-\d\dT\d\d:\d\d:00\+08:00$/.test(at))).toBe(true);
		expect(isBefore(year.shownAt, moments.at(-1) ?? '')).toBe(false);
	});

	test('use every verb but those that only a later day needs', () => {
		expect([...new Set(year.operations.map(({ do: verb }) => verb))].sort()).toEqual([
			'evaluation.enter',
			'evaluation.open',
			'evaluation.publish',
			'extension.ask',
			'indicator.add',
			'milestone.add',
			'period.close',
			'period.open',
			'plan.import',
			'problem.solve',
			'report.exempt',
			'report.noProgress',
			'report.review',
			'report.saveDraft',
			'report.submit',
			'report.takeBackReturn',
			'report.withdraw',
			'survey.enter',
			'task.add',
			'task.cancel',
			'task.claimDone',
			'task.confirmDone',
			'task.extend',
			'task.merge',
			'task.propose',
			'task.reopen',
			'task.requireReport',
			'task.resume',
			'task.returnClaim',
			'task.suspend',
			'unit.rename'
		]);
	});
});

describe('the months', () => {
	test.each([
		['2025-12', '2025-12-01', '2025-12-25', '2025-12-31', 79],
		['2026-01', '2026-01-04', '2026-01-26', '2026-01-30', 79],
		['2026-02', '2026-02-02', '2026-02-25', '2026-02-28', 78],
		['2026-03', '2026-03-02', '2026-03-25', '2026-03-31', 79],
		['2026-04', '2026-04-01', '2026-04-27', '2026-04-30', 78],
		['2026-05', '2026-05-06', '2026-05-25', '2026-05-29', 78],
		['2026-06', '2026-06-01', '2026-06-25', '2026-06-30', 75],
		['2026-07', '2026-07-01', '2026-07-27', '2026-07-31', 69],
		['2026-08', '2026-08-03', '2026-08-25', '2026-08-31', 64],
		['2026-09', '2026-09-01', '2026-09-28', '2026-09-30', 59],
		['2026-10', '2026-10-08', '2026-10-26', '2026-10-30', 52],
		['2026-11', '2026-11-02', '2026-11-25', null, 49]
	])(
		'%s opens on %s, ends on %s, is closed on %s and expects %i reports',
		(period, openedOn, cutoffOn, closedOn, expected) => {
			const row = ledger.periods.find((other) => other.period === period);
			expect(row).toMatchObject({ openedOn, cutoff: { on: cutoffOn, provisional: false } });
			expect(row?.closedAt ? shanghaiDay(row.closedAt) : null).toBe(closedOn);
			expect(row && expectedPairs(ledger, row)).toHaveLength(expected);
		}
	);

	test('are closed but for the running one', () => {
		const open = ledger.periods.filter(({ closedAt }) => closedAt === null);
		expect(open.map(({ period }) => period)).toEqual([running]);
		expect(ledger.periods).toHaveLength(12);
	});

	test('are told in new words, but for three that repeat the month before on purpose', () => {
		expect(repeated(ledger)).toEqual(['19 2026-02', '46 2026-05', '57 2026-08']);
	});

	test('fall back in percent once, with a reason', () => {
		const falls = ledger.reports.filter((report) => {
			const before = submittedBefore(ledger, report);
			if (report.submittedAt === null) return false;
			return (report.percent ?? 0) < (before?.percent ?? 0);
		});
		expect(falls.map(({ task, period }) => [task, period])).toEqual([['22', '2026-11']]);
		const version = ledger.reportVersions.findLast(({ task }) => task === '22');
		expect(version?.reasons['percent-falls']).toContain('下调');
	});
});

describe('what an office sees on the day the demo is shown', () => {
	test('five tasks are overdue and two wait in time for the office', () => {
		expect(
			ledger.tasks.filter((task) => overdueDays(dated(task), today) > 0).map(numberOf)
		).toEqual(['10', '20', '22', '37', '66']);
		expect(ledger.tasks.filter((task) => isPending(dated(task))).map(numberOf)).toEqual([
			'27',
			'30'
		]);
	});

	test('two units have filed nothing, one report is returned, one came late', () => {
		const period = ledger.periods.find((row) => row.period === running);
		const expected = period ? expectedPairs(ledger, period) : [];
		const filed = ledger.reports.filter(
			(row) => row.period === running && row.submittedAt !== null
		);
		const silent = expected.filter(
			(pair) => !filed.some((row) => row.task === pair.task && row.unit === pair.unit)
		);
		expect(silent.map(({ unit }) => unit).sort()).toEqual(['区交通运输局', '区商务局']);
		const returned = filed.filter(({ state }) => state === 'returned');
		expect(returned.map(({ unit, task }) => [unit, task])).toEqual([['区财政局', '45']]);
		const late = filed.filter(
			(row) => !isBefore(row.firstSubmittedAt ?? '', period?.cutoff.at ?? '')
		);
		expect(late.map(({ unit }) => unit)).toEqual(['区金融工作局']);
		expect(new Set(expected.map(({ unit }) => unit)).size).toBe(19);
	});

	test('seventy-four tasks count: 74 at first, 2 added, 1 cancelled, 1 merged, and 1 is a draft', () => {
		const count = (state: string) => ledger.tasks.filter((task) => task.state === state).length;
		expect(taskStates.map((state) => [state, count(state)])).toEqual([
			['draft', 1],
			['active', 41],
			['done', 32],
			['suspended', 1],
			['cancelled', 1],
			['merged', 1]
		]);
	});

	test('every state and remark of a report occurs', () => {
		const states = new Set(ledger.reports.map(({ state }) => state));
		expect(states).toEqual(new Set(['draft', 'submitted', 'returned', 'approved', 'missing']));
		const some = (which: (row: Ledger['reports'][number]) => boolean) => ledger.reports.some(which);
		expect(some(({ noProgress }) => noProgress)).toBe(true);
		expect(some(({ onBehalf, lateEntry }) => onBehalf && !lateEntry)).toBe(true);
		expect(some(({ lateEntry }) => lateEntry)).toBe(true);
		expect(ledger.reviews.some(({ takenBackAt }) => takenBackAt !== null)).toBe(true);
		expect(ledger.exemptions).toHaveLength(1);
	});

	test('three requests wait for others, and problems were raised, went on and were solved', () => {
		const open = ledger.asks.filter(({ solvedAt }) => solvedAt === null);
		const requests = open.filter(({ kind }) => kind === 'coordination');
		expect(requests.map(({ task }) => task)).toEqual(['37', '15', '22']);
		expect(open.length).toBeLessThan(ledger.asks.length / 2);
	});
});

describe('the courses of tasks', () => {
	test('every state of a claim occurs', () => {
		const states = new Set(ledger.claims.map(({ state }) => state));
		expect(states).toEqual(new Set(['waiting', 'confirmed', 'returned', 'void']));
	});

	test('a joint task is not done while one of its units has not claimed', () => {
		const claims = ledger.claims.filter(({ task }) => task === '37');
		expect(claims.map(({ unit, state }) => [unit, state])).toEqual([['区发改局', 'confirmed']]);
		expect(ledger.tasks.find(({ number }) => number === '37')?.state).toBe('active');
	});

	test('an extension keeps the first day', () => {
		const task = ledger.tasks.find(({ number }) => number === '17');
		expect(task).toMatchObject({ originalDueOn: '2026-08-31', dueOn: '2026-10-31', state: 'done' });
	});

	test('a renamed unit files under its new name from that month on', () => {
		const [old, successor] = ['区大数据中心', '区数据服务中心'];
		const periods = (unit: string) =>
			ledger.reports
				.filter((row) => row.unit === unit)
				.map(({ period }) => period)
				.sort();
		expect(periods(old).at(-1)).toBe('2026-06');
		expect(periods(successor)[0]).toBe('2026-07');
		expect(ledger.successions).toMatchObject([{ unit: old, successor, effectiveOn: '2026-07-01' }]);
	});

	test('indicators come with readings, milestones with the days they were reached', () => {
		expect(new Set(ledger.indicators.map(({ comparison }) => comparison))).toEqual(
			new Set(['≥', '≤', '='])
		);
		expect(ledger.indicatorReadings.length).toBeGreaterThan(100);
		expect(ledger.milestones.some(({ doneOn }) => doneOn !== null)).toBe(true);
		expect(ledger.milestones.some(({ doneOn }) => doneOn === null)).toBe(true);
		const readings = ledger.indicatorReadings.map(({ task, indicator, unit, period }) =>
			[task, indicator, unit, period].join()
		);
		expect(new Set(readings).size).toBe(readings.length);
	});
});

describe('the evaluation', () => {
	const indicators = ledger.evaluationScheme?.indicators ?? [];
	const [round] = ledger.evaluations;

	test('weighs every branch as much as its leaves', () => {
		const weights = (parent: string | null) =>
			indicators.filter((row) => row.parent === parent).reduce((sum, row) => sum + row.weight, 0);
		expect(weights(null)).toBe(100);
		for (const branch of indicators.filter(({ parent }) => parent === null)) {
			expect(weights(branch.code)).toBe(branch.weight);
		}
	});

	test('has readings of twelve units, a few of them missing', () => {
		expect(round?.subjects).toHaveLength(12);
		const leaves = indicators.filter(({ scoring }) => scoring !== null);
		const missing = leaves.length * 12 - (round?.readings.length ?? 0);
		expect([leaves.length, missing]).toEqual([9, 8]);
		expect(round?.publishedAt).not.toBeNull();
	});

	test('has a survey whose answers are no more than its questionnaires', () => {
		const [survey] = ledger.surveys;
		expect(survey?.strata).toHaveLength(4);
		for (const { position, sent } of survey?.strata ?? []) {
			const answers = survey?.answers.filter(
				(row) => row.stratum === position && row.question === 'awareness'
			);
			expect(answers?.reduce((sum, row) => sum + row.respondents, 0)).toBeLessThanOrEqual(sent);
		}
	});
});

function numberOf({ number }: TaskRow): string {
	return number;
}

function dated({ number, state, dueOn, ongoing, addedOn }: TaskRow): DatedTask {
	const pairs = ledger.pairs
		.filter((row) => row.task === number && row.untilOn === null)
		.map(({ unit, role }) => ({ unitId: unit, role }));
	const claims = ledger.claims
		.filter((row) => row.task === number)
		.map((row) => ({ unitId: row.unit, state: row.state, doneOn: row.doneOn }));
	return { state, dueOn, ongoing, addedOn, claimedDoneOn: claimedDoneOn(pairs, claims) };
}

function submittedBefore({ reports, ...rest }: Ledger, report: Ledger['reports'][number]) {
	const units = lineage({ reports, ...rest }, report.unit);
	return reports.findLast(
		(row) =>
			row.task === report.task &&
			units.includes(row.unit) &&
			row.period < report.period &&
			row.submittedAt !== null
	);
}

/** Every version that says word for word what its pair said the month before. */
function repeated({ reportVersions, ...rest }: Ledger): string[] {
	const written = reportVersions.filter(({ progress }) => progress !== null);
	return written
		.filter((version) => {
			const units = lineage({ reportVersions, ...rest }, version.unit);
			const before = written.findLast(
				(row) =>
					row.task === version.task && units.includes(row.unit) && row.period < version.period
			);
			return before?.progress === version.progress;
		})
		.map(({ task, period }) => `${task} ${period}`);
}

import { isRealProblem } from '$lib/domain/report/real-problem.ts';
import { openAsks } from './asks.ts';
import { isExpected } from './expected.ts';
import type { Filing, Operation, OperationOf } from '../operation.ts';
import type { ReportDraftRow, ReportRow, ReportVersionRow } from '../rows/reports.ts';
import {
	dayOf,
	insist,
	instant,
	lineage,
	pairOf,
	periodOf,
	reportOf,
	unitOf,
	type Acts,
	type World
} from './settling.ts';

type FilingVerb = 'report.saveDraft' | 'report.submit' | 'report.noProgress' | 'report.withdraw';

export const reportActs: Acts<FilingVerb> = {
	'report.saveDraft'(world, done) {
		const report = openReport(world, unitOf(done), done);
		insist(report.state === 'draft', done, `the report is ${report.state}`);
		keepDraft(world, report, words(done), done);
	},

	'report.submit'(world, done) {
		const byOffice = done.as === 'office';
		insist(byOffice === (done.unit !== undefined), done, 'the office, and only it, names the unit');
		const report = openReport(world, done.unit ?? unitOf(done), done);
		submit(world, report, words(done), done);
		Object.assign(report, { noProgress: false, onBehalf: byOffice });
		report.hasProblem = isRealProblem(done.problem);
		openAsks(world, report, done);
		addTraces(world, report, done);
	},

	/** A signed answer, apart from silence. The last percent stands. */
	'report.noProgress'(world, done) {
		const report = openReport(world, unitOf(done), done);
		submit(world, report, { noProgressReason: done.reason }, done);
		Object.assign(report, { noProgress: true, hasProblem: false });
	},

	'report.withdraw'(world, done) {
		const { task, period } = done;
		const report = reportOf(world, { task, unit: unitOf(done), period });
		insist(report?.state === 'submitted', done, 'only what is submitted can be withdrawn');
		const said = world.ledger.reportVersions.filter((row) => isOf(row, report));
		const version = said.find((row) => row.version === report.version);
		const before = said.findLast((row) => row !== version && row.withdrawnAt === null);
		const read = world.ledger.reviews.some(
			(row) => isOf(row, report) && row.version === report.version
		);
		insist(version !== undefined && !read, done, 'the office has read it already');
		version.withdrawnAt = instant(done);
		keepDraft(world, report, version, done);
		Object.assign(report, {
			state: before ? 'returned' : 'draft',
			version: before?.version ?? 0,
			firstSubmittedAt: before ? report.firstSubmittedAt : null,
			submittedAt: before?.submittedAt ?? null,
			submittedBy: before?.submittedBy ?? null
		});
	}
};

/** The report of a month that this unit may write to now, begun if nobody has. */
function openReport(
	world: World,
	unit: string,
	done: OperationOf<'report.saveDraft' | 'report.submit' | 'report.noProgress'>
): ReportRow {
	const { task } = done;
	const period = periodOf(world, done.period, done);
	insist(period.openedAt <= instant(done), done, `${done.period} is not open yet`);
	insist(period.closedAt === null || done.as === 'office', done, `${done.period} is closed`);
	const report = reportOf(world, { task, unit, period: done.period });
	if (report) return report;

	const pair = pairOf(world, task, unit, done);
	insist(isExpected(world.ledger, pair, period), done, 'no report is expected');
	const begun: ReportRow = {
		task,
		unit,
		period: done.period,
		state: 'draft',
		version: 0,
		percent: null,
		noProgress: false,
		hasProblem: false,
		firstSubmittedAt: null,
		submittedAt: null,
		submittedBy: null,
		onBehalf: false,
		lateEntry: false,
		createdAt: instant(done),
		updatedAt: instant(done)
	};
	world.ledger.reports.push(begun);
	return begun;
}

function submit(world: World, report: ReportRow, words: Words, done: Operation): void {
	const closed = periodOf(world, report.period, done).closedAt !== null;
	const open = closed ? ['missing'] : ['draft', 'returned'];
	insist(open.includes(report.state), done, `the report is ${report.state}`);
	addVersion(world, report, words, done);
	const at = instant(done);
	report.percent = words.percent ?? lastPercent(world, report);
	report.firstSubmittedAt ??= at;
	Object.assign(report, { state: 'submitted', submittedAt: at, submittedBy: done.as });
	report.lateEntry = closed;
}

type Words = Partial<
	Pick<
		ReportVersionRow,
		'progress' | 'problem' | 'nextStep' | 'percent' | 'statusClaim' | 'noProgressReason' | 'reasons'
	>
>;

function words({ progress, problem, nextStep, percent, status, reasons }: Filing): Words {
	return { progress, problem, nextStep, percent, statusClaim: status, reasons };
}

/** What was submitted stays as it was; a draft is written over. */
function keepDraft(
	{ ledger }: World,
	report: ReportRow,
	words: ReportDraftRow['words'],
	done: Operation
): void {
	const { task, unit, period } = report;
	const saved = { savedBy: done.as, savedAt: instant(done) };
	ledger.reportDrafts = ledger.reportDrafts.filter((row) => !isOf(row, report));
	ledger.reportDrafts.push({ task, unit, period, words, ...saved });
	report.updatedAt = instant(done);
}

function addVersion({ ledger }: World, report: ReportRow, words: Words, done: Operation): void {
	const { task, unit, period } = report;
	const version = ledger.reportVersions.filter((row) => isOf(row, report)).length + 1;
	ledger.reportDrafts = ledger.reportDrafts.filter((row) => !isOf(row, report));
	ledger.reportVersions.push({
		task,
		unit,
		period,
		version,
		progress: null,
		problem: null,
		nextStep: null,
		percent: null,
		statusClaim: null,
		noProgressReason: null,
		reasons: {},
		...words,
		submittedBy: done.as,
		submittedAt: instant(done),
		withdrawnAt: null
	});
	Object.assign(report, { version, updatedAt: instant(done) });
}

type OfReport = Pick<ReportRow, 'task' | 'unit' | 'period'>;

function isOf(row: OfReport, { task, unit, period }: OfReport): boolean {
	return row.task === task && row.unit === unit && row.period === period;
}

function lastPercent({ ledger }: World, { task, unit, period }: ReportRow): number | null {
	const units = lineage(ledger, unit);
	const before = ledger.reports.filter(
		(row) => row.task === task && units.includes(row.unit) && row.period < period
	);
	return before.findLast((row) => row.submittedAt !== null)?.percent ?? null;
}

/** What a filing leaves beside its words: evidence, readings, milestones reached. */
function addTraces(
	{ ledger }: World,
	{ task, unit, period }: ReportRow,
	done: OperationOf<'report.submit'>
): void {
	const at = instant(done);
	for (const { label, reference } of done.evidence) {
		const kind = reference.startsWith('http') ? 'link' : 'document';
		const added = { addedBy: done.as, addedAt: at };
		ledger.evidence.push({ task, unit, period, kind, label, reference, ...added });
	}
	for (const { indicator, value } of done.readings) {
		const known = ledger.indicators.some((row) => row.task === task && row.name === indicator);
		insist(known, done, `task ${task} has no indicator ${indicator}`);
		ledger.indicatorReadings = ledger.indicatorReadings.filter(
			(row) =>
				row.task !== task ||
				row.indicator !== indicator ||
				row.unit !== unit ||
				row.period !== period
		);
		const read = { readBy: done.as, readAt: at };
		ledger.indicatorReadings.push({ task, indicator, unit, period, value, ...read });
	}
	for (const title of done.milestones) {
		const milestone = ledger.milestones.find((row) => row.task === task && row.title === title);
		insist(milestone !== undefined, done, `task ${task} has no milestone ${title}`);
		if (milestone.doneOn !== null) continue;
		Object.assign(milestone, { doneOn: dayOf(done), doneBy: done.as, doneAt: at });
	}
}

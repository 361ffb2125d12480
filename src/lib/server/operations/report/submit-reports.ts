import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { DoubtCode } from '../../../domain/report/doubt.ts';
import { holdsBack, weighDraft, withReasons } from '../../../domain/report/weigh-draft.ts';
import type { Entry, Said } from '../../../domain/report/entry.ts';
import { writingFault } from '../../../domain/report/report-course.ts';
import { settingsOn, type Settings } from '../../../domain/setting.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import type { Frame } from '../../db/held-frame.ts';
import { findSubmission, insertSubmission } from '../../db/submissions.ts';
import { listSubmitted } from '../../db/submitted-reports.ts';
import { together } from '../../db/together.ts';
import { transactBriefly } from '../../db/transact.ts';
import { transactAs } from '../transact-as.ts';
import { factsOf } from './facts-of.ts';
import { keepSubmitted } from './keep-submitted.ts';
import { readUnitMonth } from './read-unit-month.ts';
import { tellFiledFor, tellToSign } from './tell-submitted.ts';
import type { UnitMonth, UnitReport } from './unit-month.ts';

export type Submitting = {
	unitId: string;
	period: string;
	/** Made with the form: sending it again is the same act, and answers with the same receipt. */
	key: string;
	/** The reports that were checked, each at the revision of its draft that was on the screen. */
	reports: readonly Checked[];
	/**
	 * What comes from a record, such as a sheet or a past month, cannot explain itself: it is taken with
	 * its doubts, which the office sees when it reviews.
	 */
	unexplained?: 'refused' | 'kept';
};

export type Checked = {
	taskId: string;
	unitId: string;
	revision: number;
	/** What was explained where it was checked. */
	reasons?: { readonly [Code in DoubtCode]?: string };
};

export type Receipt = { submissionId: string; number: number; submittedAt: string };

/**
 * 上报: one act for the unit, all of it or nothing. The moment in which the server takes it decides
 * whether it is in time.
 */
export async function submitReports(
	db: Db,
	actor: Actor,
	input: Submitting,
	now: string
): Promise<Result<Receipt>> {
	return transactAs<Receipt>(
		db,
		actor,
		now,
		async (trx, actor, held) => {
			const { unitId, period, key } = input;
			const { jurisdictionId } = actor;
			if (!can(actor, 'report.write', { unitId })) {
				return refused({ code: 'right.missing', facts: {} });
			}
			if (!/^[\w-]{8,64}$/.test(key)) return refused({ code: 'report.key', facts: {} });
			const frame = await held.frame();
			// what its neighbours say is shown where it is checked, and keeps nothing back (P10)
			const taskIds = [...new Set(input.reports.map(({ taskId }) => taskId))];
			const wanted = { unitId, period, taskIds, held };
			const [sent, month] = await Promise.all([
				findSubmission(trx, jurisdictionId, { key }),
				readUnitMonth(trx, jurisdictionId, wanted, now)
			]);
			if (sent) {
				const isSame = sent.unitId === unitId && sent.period === period;
				const stands = isSame && (await standsAsSent(trx, jurisdictionId, sent.id, input));
				if (!stands) return refused({ code: 'report.key', facts: {} });
				const { id: submissionId, number, submittedAt } = sent;
				return { ok: true, value: { submissionId, number, submittedAt } };
			}
			if (!month) return refused({ code: 'report.no-period', facts: { period } });
			return submitInside(trx, actor, { month, frame }, input, now);
		},
		transactBriefly
	);
}

/** Whether a submission is the very one that is sent again: the same reports, and none was withdrawn since. */
async function standsAsSent(
	trx: Db,
	jurisdictionId: string,
	submissionId: string,
	{ reports }: Submitting
): Promise<boolean> {
	const filed = await listSubmitted(trx, jurisdictionId, submissionId);
	const sent = filed.map(({ taskId, unitId }) => `${taskId} ${unitId}`).sort();
	const wanted = reports.map(({ taskId, unitId }) => `${taskId} ${unitId}`).sort();
	return sent.join() === wanted.join() && filed.every(({ withdrawn }) => withdrawn === null);
}

/** The same of a month that was read, inside a transaction that does more. */
export async function submitInside(
	trx: Db,
	actor: Actor,
	{ month, frame }: { month: UnitMonth; frame: Frame },
	input: Submitting,
	now: string
): Promise<Result<Receipt>> {
	const { jurisdictionId } = actor;
	const { unitId, period, key } = input;
	const rules = settingsOn(frame.settings, shanghaiDay(now));
	const byOffice = !(actor.roles.includes('clerk') && actor.unitIds.includes(unitId));
	const read = readAll(month, { input, rules, byOffice }, now);
	if (!read.ok) return read;

	const submission = { id: newId(), key, period, unitId, submittedBy: actor.id };
	const moment = { submittedAt: now, onBehalf: byOffice };
	const keepAll = async () => {
		for (const { report, said, entry } of read.value) {
			const kept = { month, report, said, entry, submissionId: submission.id, byOffice };
			await keepSubmitted(trx, actor, kept, now);
		}
	};
	// the receipt comes first in the database, and nothing that is kept under it waits for its number
	const [number] = await together([
		insertSubmission(trx, jurisdictionId, { ...submission, ...moment }),
		keepAll()
	]);
	const tasks = read.value.map(({ report }) => report.task.number);
	const isToSign = rules.twoStep && !byOffice;
	if (byOffice) await tellFiledFor(trx, jurisdictionId, { unitId, period, tasks }, now);
	if (isToSign) await tellToSign(trx, actor, { unitId, period, tasks }, now);
	return { ok: true, value: { submissionId: submission.id, number, submittedAt: now } };
}

type Weighed = { report: UnitReport; said: Said; entry: Entry };
type How = { input: Submitting; rules: Settings; byOffice: boolean };

/** What each of the reports says, or everything that keeps them from being submitted. */
function readAll(
	month: UnitMonth,
	{ input, rules, byOffice }: How,
	now: string
): Result<Weighed[]> {
	const { period, reports: wanted, unexplained = 'refused' } = input;
	if (wanted.length === 0) return refused({ code: 'report.nothing', facts: { period } });
	const problems: Problem[] = [];
	const weighed: Weighed[] = [];
	for (const { taskId, unitId, revision, reasons = {} } of wanted) {
		const report = month.reports.find((each) => each.task.id === taskId && each.unitId === unitId);
		if (!report) return refused({ code: 'report.absent', facts: {} });
		const { number } = report.task;
		const fault = writingFault({
			...{ number, period, state: report.report?.state ?? null, phase: month.phase },
			...{ isExpected: report.isExpected, byOffice, isReopened: report.isReopened }
		});
		if (fault) problems.push(fault);
		else if (report.revision !== revision) {
			problems.push({ code: 'report.changed', facts: { number } });
		} else {
			const fields = withReasons(report.fields, reasons, revision + 1);
			const { said, entry, doubts } = weighDraft(fields, factsOf(month, report, rules, now));
			problems.push(
				...doubts
					.filter((doubt) => holdsBack(doubt, said.reasons, unexplained))
					.map((doubt): Problem => ({ code: 'report.doubt', facts: { number, doubt } }))
			);
			weighed.push({ report, said, entry });
		}
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: weighed };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

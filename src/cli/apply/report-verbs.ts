import { newId } from '../../lib/server/db/id.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { fileReport, goalsNamed } from '../../lib/server/operations/report/file-report.ts';
import { readUnitMonth } from '../../lib/server/operations/report/read-unit-month.ts';
import { saveDraft } from '../../lib/server/operations/report/save-draft.ts';
import { signReports } from '../../lib/server/operations/report/sign-reports.ts';
import { submitReports, type Checked } from '../../lib/server/operations/report/submit-reports.ts';
import { withdrawReport } from '../../lib/server/operations/report/withdraw-report.ts';
import { missing, neededIn, unread } from './fields.ts';
import { pairNamed, reportNamed } from './named-report.ts';
import { unitSaid } from './named-units.ts';
import { noProgressSaid, reportSaid } from './report-entry.ts';
import { rowsNamed } from './rows-named.ts';
import type { Turn, Verbs } from './turn.ts';

/** What a unit does in a month, or the office for it: 代填, and 补报 after the closing. */
export const reportVerbs = {
	'report.submit': async (turn) => {
		const recorded = { ...(await pairNamed(turn)), ...reportSaid(turn.fields) };
		return fileReport(turn.db, turn.actor, recorded, turn.now);
	},
	'report.noProgress': async (turn) => {
		const recorded = { ...(await pairNamed(turn)), ...noProgressSaid(turn.fields) };
		return fileReport(turn.db, turn.actor, recorded, turn.now);
	},
	'report.saveDraft': async (turn) => {
		const { db, actor, now } = turn;
		const pair = await pairNamed(turn);
		const { unitId, period, taskId } = pair;
		const of = { unitId, period, taskIds: [taskId] };
		const said = reportSaid(turn.fields);
		// what is put beside a draft is a line of its own, evidence.add
		const [piece] = said.evidence;
		if (piece) unread('evidence', piece.label || piece.reference);
		const month = await readUnitMonth(db, actor.jurisdictionId, of, now);
		const own = month?.reports[0];
		const goals = own ? goalsNamed(own, said) : { entry: {}, problems: [] };
		if (goals.problems.length > 0) return { ok: false, problems: goals.problems };
		const fields = { ...said.entry, ...goals.entry };
		const key = { ...pair, unitId: own?.unitId ?? pair.unitId };
		return saveDraft(db, actor, { ...key, base: own?.revision ?? 0, fields }, now);
	},
	/** 上报 of what stands in drafts, as they came there: by lines, from a 填报表, typed on a page. */
	'report.submitDrafts': async (turn) => {
		const period = neededIn(turn.fields, 'period');
		const unitId = (await unitSaid(turn)) ?? turn.actor.unitIds[0] ?? missing('unit');
		const reports = await draftsMeant(turn, { unitId, period });
		const input = { unitId, period, key: newId(), reports, unexplained: 'kept' as const };
		return submitReports(turn.db, turn.actor, input, turn.now);
	},
	'report.withdraw': async (turn) => {
		const { id: reportId, version } = await reportNamed(turn);
		return withdrawReport(turn.db, turn.actor, { reportId, version }, turn.now);
	},
	'report.sign': async (turn) => {
		const { id: reportId, version } = await reportNamed(turn);
		return signReports(turn.db, turn.actor, [{ reportId, version }], turn.now);
	}
} satisfies Verbs;

/** Every draft of the unit's month, or those of the tasks that a line names. */
async function draftsMeant(
	{ db, actor, fields, now }: Turn,
	of: { unitId: string; period: string }
): Promise<Checked[]> {
	const month = await readUnitMonth(db, actor.jurisdictionId, of, now);
	if (!month) {
		const problem = { code: 'report.no-period' as const, facts: { period: of.period } };
		return insist<Checked[]>({ ok: false, problems: [problem] });
	}
	const typed = month.reports
		.filter(({ draft }) => draft !== null)
		.map(({ task, unitId, revision }) => ({
			...{ number: task.number, taskId: task.id, unitId, revision }
		}));
	return rowsNamed(fields, typed) ?? typed;
}

import {
	fileReport,
	goalsNamed,
	type RecordedReport
} from '../../lib/server/operations/report/file-report.ts';
import { readUnitMonth } from '../../lib/server/operations/report/read-unit-month.ts';
import { saveDraft } from '../../lib/server/operations/report/save-draft.ts';
import { signReports } from '../../lib/server/operations/report/sign-reports.ts';
import { withdrawReport } from '../../lib/server/operations/report/withdraw-report.ts';
import { neededIn } from './fields.ts';
import { reportNamed } from './named-report.ts';
import { taskNamed } from './named-task.ts';
import { unitMeant } from './named-units.ts';
import { noProgressSaid, reportSaid } from './report-entry.ts';
import type { Turn, Verbs } from './turn.ts';

/** What a unit does in a month, or the office for it: 代填, and 补报 after the closing. */
export const reportVerbs: Verbs = {
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
		const said = reportSaid(turn.fields);
		const month = await readUnitMonth(db, actor.jurisdictionId, pair, now);
		const own = month?.reports[0];
		const goals = own ? goalsNamed(own, said) : { entry: {}, problems: [] };
		if (goals.problems.length > 0) return { ok: false, problems: goals.problems };
		const fields = { ...said.entry, ...goals.entry };
		const key = { ...pair, unitId: own?.unitId ?? pair.unitId };
		return saveDraft(db, actor, { ...key, base: own?.revision ?? 0, fields }, now);
	},
	'report.withdraw': async (turn) => {
		const { id: reportId, version } = await reportNamed(turn);
		return withdrawReport(turn.db, turn.actor, { reportId, version }, turn.now);
	},
	'report.sign': async (turn) => {
		const { id: reportId, version } = await reportNamed(turn);
		return signReports(turn.db, turn.actor, [{ reportId, version }], turn.now);
	}
};

async function pairNamed(
	turn: Turn
): Promise<Pick<RecordedReport, 'taskId' | 'unitId' | 'period'>> {
	const period = neededIn(turn.fields, 'period');
	const task = await taskNamed(turn, { period });
	const filing = task.units.filter(({ role }) => role !== 'support');
	const unitId = await unitMeant(
		turn,
		task,
		filing.map(({ id }) => id)
	);
	return { taskId: task.id, unitId, period };
}

import type { Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Entry } from '../../../domain/report/entry.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { openPeriod } from '../open-period.ts';
import { makeLedger } from '../tasks/test-ledger.ts';
import { valueOf } from '../test-result.ts';
import { readUnitMonth } from './read-unit-month.ts';
import { saveDraft } from './save-draft.ts';
import { submitReports, type Submitting } from './submit-reports.ts';
import type { UnitReport } from './unit-month.ts';

/** June 2026: the 25th is a Thursday. */
export const june = '2026-06';
export const june10 = '2026-06-10T02:00:00.000Z';
export const june20 = '2026-06-20T02:00:00.000Z';
/** The last instant that is in time, and the first that is late. */
export const june25 = '2026-06-25T15:59:59.999Z';
export const june26 = '2026-06-25T16:00:00.000Z';
export const june30 = '2026-06-30T02:00:00.000Z';

/** What goes through without a question. */
export const sound: Entry = {
	status: 'underway',
	percent: '40',
	progress: '6月12日召开部门联席会，已确定数据接口方案，受理申请三十六件。'
};

/** A district whose June is open, with ways to file in it. */
export async function makeFiling(db: Db, tag: string) {
	const ledger = await makeLedger(db, tag);
	valueOf(await openPeriod(db, ledger.office, june, '2026-06-01T02:00:00.000Z'));
	const { id, water, court, idOf } = ledger;
	const unitOf = (actor: Actor) => actor.unitIds[0] ?? '';
	const monthOf = async (unitId: string, now = june20) => {
		const month = await readUnitMonth(db, id, { unitId, period: june }, now);
		if (!month) throw new Error('June is not open');
		return month;
	};
	const reportOf = async (number: string, unitId = water.unitId): Promise<UnitReport> => {
		const month = await monthOf(unitId);
		const found = month.reports.find(({ task }) => task.number === number);
		if (!found) throw new Error(`task ${number} is not asked for`);
		return found;
	};
	const save = async (
		number: string,
		fields: Entry,
		{ actor = water.clerk, at = june20, base }: { actor?: Actor; at?: string; base?: number } = {}
	) => {
		const unitId = unitOf(actor);
		const revision = base ?? (await reportOf(number, unitId)).revision;
		const key = { taskId: idOf(number), unitId, period: june };
		return saveDraft(db, actor, { ...key, base: revision, fields }, at);
	};
	const submit = async (
		numbers: readonly string[],
		{
			actor = water.clerk,
			unitId = unitOf(actor),
			at = june20,
			key = newId(),
			...more
		}: { actor?: Actor; unitId?: string; at?: string } & Partial<Submitting> = {}
	) => {
		const month = await monthOf(unitId, at);
		const reports = month.reports
			.filter(({ task }) => numbers.includes(task.number))
			.map(({ task, unitId: asked, revision }) => ({ taskId: task.id, unitId: asked, revision }));
		return submitReports(db, actor, { unitId, period: june, key, reports, ...more }, at);
	};
	return {
		...{ ...ledger, monthOf, reportOf, save, submit },
		/** Saved and submitted at once. */
		file: async (
			number: string,
			fields: Entry = sound,
			at = june20,
			actor: Actor = water.clerk
		) => {
			valueOf(await save(number, fields, { actor, at }));
			return valueOf(await submit([number], { actor, at }));
		},
		units: { water: water.unitId, court: court.unitId }
	};
}

export function codesOf(answer: Result<unknown>): string[] {
	if (answer.ok) return [];
	return answer.problems.map((problem) =>
		problem.code === 'report.doubt' ? problem.facts.doubt.code : problem.code
	);
}

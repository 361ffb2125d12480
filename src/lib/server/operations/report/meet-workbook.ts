import type { Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { FilledWorkbook } from '../../../domain/report/workbook/filled-workbook.ts';
import {
	mergeWorkbook,
	type Merged,
	type ReportNow
} from '../../../domain/report/workbook/merge.ts';
import type { Db } from '../../db/client.ts';
import { listWorkbooks } from '../../db/unit-workbooks.ts';
import type { UnitMonth } from './unit-month.ts';
import { workbookReports } from './workbook-reports.ts';

export type MetWorkbook = Merged & { reports: ReportNow[] };

/**
 * A 填报表 that came back, beside what stands online and what it was handed out with. One that is of
 * another unit or another month altogether is refused; of a unit's name nothing is told.
 */
export async function meetWorkbook(
	db: Db,
	actor: Actor,
	month: UnitMonth,
	filled: FilledWorkbook,
	now: string
): Promise<Result<MetWorkbook>> {
	const { unitId } = month;
	const { period } = month.period;
	const known = await listWorkbooks(db, actor.jurisdictionId, filled.workbookIds);
	// a unit that was renamed or merged since brings back what its forebears were handed
	const line = new Set([unitId, ...month.reports.flatMap((report) => report.line)]);
	const issued = known.filter((each) => line.has(each.unitId) && each.period === period);
	const others = known.filter((each) => !issued.includes(each));
	const [other] = others;
	if (other && others.length === filled.workbookIds.length) {
		const facts = { period: line.has(other.unitId) ? other.period : null };
		return { ok: false, problems: [{ code: 'workbook.other', facts }] };
	}
	// where nothing hidden tells which one it is, its title does
	if (known.length === 0 && filled.month !== null && filled.month !== period) {
		return { ok: false, problems: [{ code: 'workbook.other', facts: { period: filled.month } }] };
	}
	const reports = workbookReports(month, !actor.unitIds.includes(unitId));
	const foreign = new Set(others.map(({ id }) => id));
	const merged = mergeWorkbook(filled, { issued, foreign, reports, today: shanghaiDay(now) });
	const notes: Problem[] = [];
	if (issued.length === 0) notes.push({ code: 'workbook.unknown', facts: {} });
	if (filled.absent.length > 0) {
		notes.push({ code: 'workbook.column-absent', facts: { fields: filled.absent } });
	}
	return { ok: true, value: { ...merged, reports, problems: [...merged.problems, ...notes] } };
}

import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { Entry } from '../../../domain/report/entry.ts';
import type { FilledWorkbook } from '../../../domain/report/workbook/filled-workbook.ts';
import type { CellChange } from '../../../domain/report/workbook/merge.ts';
import type { Db } from '../../db/client.ts';
import { transactAs } from '../transact-as.ts';
import { meetWorkbook } from './meet-workbook.ts';
import { readUnitMonth } from './read-unit-month.ts';
import { saveDraftInside, type TypedReport } from './save-draft.ts';
import type { UnitMonth } from './unit-month.ts';
import { writableReport, writerIn } from './writable-report.ts';

export type TakingWorkbook = {
	unitId: string;
	period: string;
	filled: FilledWorkbook;
	/** What the preview stood on: the revision of each draft that it would change, by `seenKey`. */
	seen: { readonly [report: string]: number };
	/** Which of the cells that both have changed go as the file has them, by `cellKey`. */
	answers: { readonly [cell: string]: 'online' | 'file' };
};

export type TakenWorkbook = { cells: number; reports: number };

/**
 * Takes a previewed 填报表 into the drafts of its reports, all of it or nothing. It is laid beside what
 * stands online once more: whatever changed there since the preview is asked again, and nothing that
 * nobody was shown is written over. It is never a submission, and no entry of the log.
 */
export async function takeWorkbook(
	db: Db,
	actor: Actor,
	{ unitId, period, filled, seen, answers }: TakingWorkbook,
	now: string
): Promise<Result<TakenWorkbook>> {
	return transactAs<TakenWorkbook>(db, actor, now, async (trx, actor, held) => {
		if (!can(actor, 'report.write', { unitId })) {
			return refused({ code: 'right.missing', facts: {} });
		}
		const writer = await writerIn(held, actor);
		const month = await readUnitMonth(trx, actor.jurisdictionId, { unitId, period, held }, now);
		if (!month) return refused({ code: 'report.no-period', facts: { period } });
		const met = await meetWorkbook(trx, actor, month, filled, now);
		if (!met.ok) return met;
		const { takes, clashes, reports } = met.value;
		const open = clashes.filter((clash) => answers[cellKey(clash)] === undefined);
		if (open.length > 0) {
			return refused({ code: 'workbook.unanswered', facts: { count: open.length } });
		}
		const wanted = [...takes, ...clashes.filter((clash) => answers[cellKey(clash)] === 'file')];
		if (wanted.length === 0 && clashes.length === 0) {
			return refused({ code: 'workbook.nothing', facts: {} });
		}
		const byReport = Map.groupBy(wanted, seenKey);
		const isLocked = reports.some((each) => each.fault !== null && seenKey(each) in seen);
		if (isLocked || wanted.some((cell) => isMoved(cell, month, seen))) {
			return refused({ code: 'workbook.changed', facts: {} });
		}
		const typed = [...byReport].map(([key, cells]) => typedOf(cells, period, seen[key] ?? 0));
		for (const each of typed) {
			const writable = await writableReport(trx, writer, each, now);
			if (!writable.ok) return writable;
		}
		for (const each of typed) {
			const saved = await saveDraftInside(trx, writer, each, now);
			// it was asked for each of them before the first was written
			if (!saved.ok || saved.value.clashes.length > 0) throw new Error('a draft was not taken');
		}
		return { ok: true, value: { cells: wanted.length, reports: byReport.size } };
	});
}

/** Whether somebody has typed into the field of a cell since the preview showed it. */
function isMoved(cell: CellChange, { reports }: UnitMonth, seen: TakingWorkbook['seen']): boolean {
	const report = reports.find(
		({ task, unitId }) => task.id === cell.taskId && unitId === cell.unitId
	);
	const [, revision] = report?.fields[cell.field] ?? ['', 0];
	return revision > (seen[seenKey(cell)] ?? -1);
}

function typedOf(cells: readonly CellChange[], period: string, base: number): TypedReport {
	const [{ taskId, unitId } = { taskId: '', unitId: '' }] = cells;
	const fields: Entry = Object.fromEntries(cells.map(({ field, file }) => [field, file]));
	return { taskId, unitId, period, base, fields };
}

/** A report in the fields of the preview. */
export function seenKey({ taskId, unitId }: Pick<CellChange, 'taskId' | 'unitId'>): string {
	return `${taskId}.${unitId}`;
}

/** A cell in the fields of the preview. */
export function cellKey(change: Pick<CellChange, 'taskId' | 'unitId' | 'field'>): string {
	return `${seenKey(change)}.${change.field}`;
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

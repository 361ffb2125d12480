import type { findAuditNames } from '$lib/server/db/audit-names.ts';
import type { SavedDrafts } from '$lib/server/operations/report/save-drafts.ts';
import { personText } from '$lib/words/actor.ts';
import { fullInstantText, instantText } from '$lib/words/format.ts';
import { explain } from '$lib/words/problem.ts';
import { reportCellText } from '$lib/words/report-field.ts';
import { markOf } from '../../(app)/my/[p]/check/answers.server.ts';
import {
	reportColumns,
	reportRow,
	type ReportColumn,
	type RowMark
} from '../../(app)/my/[p]/grid/report-rows.server.ts';
import type { MonthHere } from '../../(app)/my/month-here.server.ts';
import { reportsHere } from '../../(app)/my/rows.server.ts';
import type { SentCells } from './read-cells.server.ts';

type Names = Awaited<ReturnType<typeof findAuditNames>>;
/** What the office wrote does not change by what is typed. */
const allFields = reportColumns([]).map(({ field }) => field);

type Told = { here: MonthHere; names: Names | null; now: string };

/**
 * What became of the cells that a table sent. Once they are saved, all of their rows are told as they
 * stand, with what another has typed beside them; before that, how each of them would read.
 */
export function answerCells(sent: SentCells, saved: SavedDrafts, told: Told) {
	const { here, now } = told;
	const { isWritten } = saved;
	const rows = rowsOf(sent, saved, here);
	const marks = rows.flatMap((row) => row.marks);
	const conflicts = conflictsOf(sent, saved, told);
	const cellsOf = (taskId: string, fields: readonly ReportColumn['field'][]) =>
		rows
			.filter((row) => row.taskId === taskId)
			.flatMap((row) => fields.map((field) => ({ taskId, field, text: row.textOf(field) })));
	return {
		...{ act: isWritten ? 'saved' : null, needsReason: false },
		...(isWritten && { marks, at: instantText(now) }),
		cells: isWritten
			? rows.flatMap(({ taskId }) => cellsOf(taskId, allFields))
			: sent.edits.flatMap(({ taskId, field }, at) =>
					conflicts.some((conflict) => conflict.at === at) ? [] : cellsOf(taskId, [field])
				),
		conflicts,
		problems: [...refusedCells(sent, saved), ...(rows.length > 1 ? toMend(sent, marks) : [])]
	};
}

function rowsOf(sent: SentCells, { isWritten, rows }: SavedDrafts, here: MonthHere) {
	const asked = new Set(sent.edits.map(({ taskId }) => taskId));
	return reportsHere(here).flatMap((row) => {
		const { task, unitId } = row.report;
		const mark = markOf({ taskId: task.id, unitId });
		if (!asked.has(mark)) return [];
		const settled = rows.find(({ key }) => markOf(key) === mark);
		return [reportRow(here, row, isWritten ? undefined : settled?.fields)];
	});
}

/** What another has typed there meanwhile, by the place of the cell among those that were sent. */
function conflictsOf({ edits }: SentCells, { rows }: SavedDrafts, { here, names }: Told) {
	return rows.flatMap(({ key, clashes, savedBy, savedAt }) =>
		clashes.flatMap(({ field, kept }) => {
			const at = edits.findIndex((edit) => edit.taskId === markOf(key) && edit.field === field);
			const edit = edits[at];
			if (!edit) return [];
			const by = (names && personText(savedBy, names)) ?? '';
			const now = reportCellText(edit.field, kept);
			return [{ at, now, by, isOwn: savedBy === here.actor.id, when: fullInstantText(savedAt) }];
		})
	);
}

function refusedCells({ edits }: SentCells, { refused }: SavedDrafts) {
	return refused.flatMap(({ key, problem }) => {
		const message = explain(problem);
		return edits.flatMap(({ taskId }, at) =>
			taskId === markOf(key) ? [{ at, level: 'error' as const, message }] : []
		);
	});
}

/** What is kept as it was typed, and has to be mended before it is submitted. */
function toMend({ edits }: SentCells, marks: readonly RowMark[]) {
	return marks.flatMap(({ taskId, field, message }) => {
		const at = edits.findIndex((edit) => edit.taskId === taskId && edit.field === field);
		return at === -1 ? [] : [{ at, level: 'warning' as const, message }];
	});
}

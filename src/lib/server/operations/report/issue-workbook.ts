import { can, type Actor } from '../../../domain/actor.ts';
import { isBefore } from '../../../domain/date.ts';
import { isFigure } from '../../../domain/indicator.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { entryFields, type Entry, type EntryField } from '../../../domain/report/entry.ts';
import { fieldOfReason, isReturnCode } from '../../../domain/report/remark.ts';
import { reportStanding } from '../../../domain/report/unit-standing.ts';
import { fixedColumns } from '../../../domain/report/workbook/filled-workbook.ts';
import { goalHeadingOf, headingOf } from '../../../domain/report/workbook/headings.ts';
import type { IssuedRow, ReportNow } from '../../../domain/report/workbook/merge.ts';
import { remarkSentence } from '../../../words/remark.ts';
import { standingWords } from '../../../words/standing.ts';
import { taskName } from '../../../words/task-name.ts';
import {
	cellText,
	fillInWords as words,
	reasonChoices,
	statusChoices,
	truthChoices
} from '../../../words/unit-workbook.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { listReadings } from '../../db/task-goals.ts';
import { findLastWorkbook, insertWorkbook } from '../../db/unit-workbooks.ts';
import { listUnits } from '../../db/units.ts';
import {
	writeFillIn,
	type FillColumn,
	type FillIn,
	type FillRow,
	type FillValue
} from '../../workbook/fill-in.ts';
import { transactAs } from '../transact-as.ts';
import { readUnitMonth } from './read-unit-month.ts';
import type { UnitMonth, UnitReport } from './unit-month.ts';
import { workbookReports } from './workbook-reports.ts';

export type IssuedFile = { id: string; unit: string; bytes: Uint8Array };

/**
 * A 填报表 of a unit's month to be filled in elsewhere: only its own rows, with what stands online now.
 * What it was handed out with is kept, so that on its way back it is known what was filled in. Where
 * nothing has changed since the last one it is that one again.
 */
export async function issueWorkbook(
	db: Db,
	actor: Actor,
	{ unitId, period }: { unitId: string; period: string },
	now: string
): Promise<Result<IssuedFile>> {
	if (!mayIssue(actor, unitId)) return refused({ code: 'right.missing', facts: {} });
	const issued = await transactAs<Omit<FilledFrom, 'readings'>>(
		db,
		actor,
		now,
		async (trx, actor) => {
			if (!mayIssue(actor, unitId)) return refused({ code: 'right.missing', facts: {} });
			const { jurisdictionId } = actor;
			const month = await readUnitMonth(trx, jurisdictionId, { unitId, period }, now);
			const units = await listUnits(trx, jurisdictionId);
			const unit = units.find(({ id }) => id === unitId);
			if (!month || !unit) return refused({ code: 'workbook.no-month', facts: { period } });
			const reports = workbookReports(month, !actor.unitIds.includes(unitId));
			const rows = reports.map(issuedRow);
			const last = await findLastWorkbook(trx, jurisdictionId, { unitId, period });
			const isSame = last && JSON.stringify(last.rows) === JSON.stringify(rows);
			const id = isSame ? last.id : newId();
			if (!isSame) {
				const kept = { id, period, unitId, issuedBy: actor.id, issuedAt: now, rows };
				await insertWorkbook(trx, jurisdictionId, kept);
			}
			return { ok: true, value: { id, unit: unit.name, month, reports } };
		}
	);
	if (!issued.ok) return issued;
	const indicators = issued.value.month.reports.flatMap(({ task }) => task.indicators);
	const ids = [...new Set(indicators.map(({ id }) => id))];
	const readings = await listReadings(db, actor.jurisdictionId, ids);
	const bytes = await writeFillIn(fillInOf({ ...issued.value, readings }, now));
	return { ok: true, value: { id: issued.value.id, unit: issued.value.unit, bytes } };
}

/** The unit's own people, and the office for a unit that cannot sign in. */
export function mayIssue(actor: Actor, unitId: string): boolean {
	const isOwn = actor.unitIds.includes(unitId) && can(actor, 'report.read', { unitId });
	return isOwn || can(actor, 'desk.read', {});
}

type FilledFrom = {
	id: string;
	unit: string;
	month: UnitMonth;
	reports: ReportNow[];
	readings: Awaited<ReturnType<typeof listReadings>>;
};

function issuedRow({ taskId, unitId, revision, entry, goals, fixed }: ReportNow): IssuedRow {
	const fields = [...entryFields, ...goals.map(({ field }) => field)];
	const open = fields.flatMap((field) =>
		(entry[field] ?? '') === '' ? [] : [[field, entry[field]]]
	);
	return { taskId, unitId, revision, entry: Object.fromEntries(open) as Entry, fixed };
}

function fillInOf({ id, unit, month, reports, readings }: FilledFrom, now: string): FillIn {
	const { period } = month.period;
	const rows = month.reports.flatMap((report, at) => {
		const own = reports[at];
		return own ? [{ report, own }] : [];
	});
	const goals = rows.flatMap(({ report, own }) => goalRows(report, own, { id, readings }));
	return {
		...{ id, at: now, refused: words.refused },
		hidden: { heading: headingOf('mark'), sheet: words.hidden },
		sheets: [
			{
				...{ name: words.sheet, title: words.title(unit, period), guide: words.guide(now) },
				...{ columns: sheetColumns, frozen: 2 },
				rows: rows.map(({ report, own }) => sheetRow(report, own, { id, now }))
			},
			...(goals.length === 0
				? []
				: [
						{
							...{ name: words.goals, title: words.goalsTitle(unit, period), frozen: 1 },
							...{ guide: words.goalsGuide, columns: goalColumns, rows: goals }
						}
					])
		]
	};
}

const widths: Record<(typeof fixedColumns)[number] | EntryField, number> = {
	...{ number: 10, measure: 34, dueOn: 13, beforePercent: 10, beforeProgress: 34 },
	...{ status: 10, percent: 10, doneOn: 13, progress: 42, problem: 28, nextStep: 26 },
	...{ expectedOn: 13, noProgress: 17, noProgressNote: 20, askOf: 16, ask: 26 }
};
const wide: readonly string[] = [
	...['measure', 'beforeProgress', 'progress', 'problem', 'nextStep', 'noProgressNote', 'askOf'],
	'ask'
];
const kinds: { readonly [Field in EntryField]?: Pick<FillColumn, 'kind' | 'choices'> } = {
	status: { kind: 'choice', choices: statusChoices },
	percent: { kind: 'percent' },
	doneOn: { kind: 'day' },
	expectedOn: { kind: 'day' },
	noProgress: { kind: 'choice', choices: reasonChoices }
};

const sheetColumns: FillColumn[] = [
	...fixedColumns.map((column) => columnOf(column, { kind: 'fixed' })),
	{ heading: words.standing, width: 16, kind: 'fixed', align: 'center' },
	...entryFields.map((field) => columnOf(field, kinds[field] ?? { kind: 'text' }))
];

function columnOf(
	column: keyof typeof widths,
	kind: Pick<FillColumn, 'kind' | 'choices'>
): FillColumn {
	const align = wide.includes(column) ? 'left' : 'center';
	return { heading: headingOf(column), width: widths[column], align, ...kind };
}

const goalColumns: FillColumn[] = [
	{ heading: goalHeadingOf('number'), width: 10, kind: 'fixed', align: 'center' },
	{ heading: words.task, width: 34, kind: 'fixed', align: 'left' },
	{ heading: words.kind, width: 11, kind: 'fixed', align: 'center' },
	{ heading: goalHeadingOf('goal'), width: 44, kind: 'fixed', align: 'left' },
	{ heading: words.target, width: 16, kind: 'fixed', align: 'center' },
	{ heading: words.last, width: 16, kind: 'fixed', align: 'center' },
	{ heading: goalHeadingOf('value'), width: 18, kind: 'figure', align: 'center' }
];

function sheetRow(
	report: UnitReport,
	{ taskId, unitId, entry, fixed, fault }: ReportNow,
	{ id, now }: { id: string; now: string }
): FillRow {
	const known = report.report && {
		...{ state: report.report.state, isTyped: report.draft !== null }
	};
	const standing = reportStanding(known, !isBefore(now, report.cutoffAt));
	const before = report.before[0]?.percent ?? null;
	return {
		mark: { workbookId: id, taskId, unitId, goal: null },
		isOpen: fault === null,
		cells: [
			...fixedColumns.map((column): FillValue => {
				const text = fixed[column] ?? '';
				if (column === 'beforePercent') return before;
				return column === 'dueOn' ? dayOr(text) : text;
			}),
			words.returned(standingWords[standing], standing === 'returned' ? remarksOf(report) : ''),
			...entryFields.map((field) => cellValue(field, entry[field] ?? ''))
		]
	};
}

function cellValue(field: EntryField, text: string): FillValue {
	if (field === 'doneOn' || field === 'expectedOn') return dayOr(text);
	if (field === 'percent' && /^\d{1,3}$/.test(text)) return Number(text);
	return text === '' ? null : cellText(field, text);
}

function dayOr(text: string): FillValue {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { on: text } : text || null;
}

function remarksOf({ reviews, report }: UnitReport): string {
	const review = [...reviews]
		.reverse()
		.find(({ withdrawnAt, version }) => withdrawnAt === null && version === report?.version);
	return (review?.remarks ?? [])
		.map(({ code, comment }) => {
			const known = isReturnCode(code) && code in fieldOfReason ? code : 'other';
			return remarkSentence(known, comment);
		})
		.join('；');
}

function goalRows(
	{ task, unitId }: UnitReport,
	{ taskId, entry, fault }: ReportNow,
	{ id, readings }: { id: string; readings: FilledFrom['readings'] }
): FillRow[] {
	const name = [taskName(task.number), task.title];
	const markOf = (goal: `milestone.${string}` | `reading.${string}`) => ({
		...{ workbookId: id, taskId, unitId, goal }
	});
	const milestones = task.milestones.map(({ id, title, doneOn }): FillRow => {
		const field = `milestone.${id}` as const;
		const last = doneOn === null ? words.notReached : words.reached(doneOn);
		return {
			...{ mark: markOf(field), isOpen: fault === null && doneOn === null },
			cells: [
				...[...name, words.milestone, title, null, last],
				cellText(field, doneOn === null ? (entry[field] ?? '') : 'yes')
			],
			choices: truthChoices
		};
	});
	const indicators = task.indicators.map((indicator): FillRow => {
		const field = `reading.${indicator.id}` as const;
		const { comparison, target, measuredIn } = indicator;
		const own = readings.filter(({ indicatorId }) => indicatorId === indicator.id);
		const last = own.find((reading) => reading.unitId === unitId) ?? own[0];
		const typed = entry[field] ?? '';
		const isPlain = isFigure(typed) && /^-?\d{1,12}(\.\d{1,6})?$/.test(typed);
		return {
			...{ mark: markOf(field), isOpen: fault === null },
			cells: [
				...[...name, words.indicator, indicator.name, `${comparison}${target}${measuredIn}`],
				last ? `${last.value}${measuredIn}` : null,
				isPlain ? Number(typed) : typed || null
			]
		};
	});
	return [...milestones, ...indicators];
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

import { doubtLevels, type Doubt } from '$lib/domain/report/doubt.ts';
import type { DraftFields } from '$lib/domain/report/draft-fields.ts';
import { entryFields, type EntryField } from '$lib/domain/report/entry.ts';
import { isFilled } from '$lib/domain/report/typed.ts';
import { holdsBack, weighDraft } from '$lib/domain/report/weigh-draft.ts';
import { factsOf } from '$lib/server/operations/report/facts-of.ts';
import { doubtAtField, doubtNames } from '$lib/words/doubt.ts';
import { dateText } from '$lib/words/format.ts';
import { fillWords, myWords } from '$lib/words/my.ts';
import { remarkFieldWords } from '$lib/words/remark.ts';
import { reportCellChoices, reportCellText } from '$lib/words/report-field.ts';
import {
	reportColumnWords,
	reportGridWords as words,
	type ShownReportColumn
} from '$lib/words/report-grid.ts';
import { remarkWords, standingWords } from '$lib/words/standing.ts';
import { taskName } from '$lib/words/task-name.ts';
import type { MonthHere } from '../../month-here.server.ts';
import type { ReportHere } from '../../rows.server.ts';
import { beforeOf } from '../[task]/before.server.ts';
import { remarksOf } from '../remarks.server.ts';
import { markOf } from '../check/answers.server.ts';

type Column = EntryField | ShownReportColumn;
export type ReportColumn = {
	field: Column;
	label: string;
	width: number;
	kind: 'text' | 'choice' | 'shown';
	choices?: string[];
	leads?: boolean;
};

/** What was typed, is kept so, and has to be mended before it is submitted. */
export type RowMark = { taskId: string; field: EntryField; message: string };

const before: Column[] = [
	'number',
	'measure',
	'standing',
	'due',
	'beforePercent',
	'beforeProgress'
];
const widths: Partial<Record<Column, number>> = {
	...{ number: 68, measure: 180, standing: 104, due: 120, beforePercent: 76, beforeProgress: 176 },
	...{ status: 80, percent: 76, doneOn: 110, progress: 300, problem: 200, nextStep: 180 },
	...{ expectedOn: 110, noProgress: 130, noProgressNote: 160, askOf: 130, ask: 180, doubts: 170 }
};

/** The month as a table: what is known, what is typed, and what stands against it. */
export function reportColumns(rows: readonly ReportHere[]): ReportColumn[] {
	const isReturned = rows.some(({ standing }) => standing === 'returned');
	const after: Column[] = isReturned ? ['remarks', 'doubts'] : ['doubts'];
	return [...before, ...entryFields, ...after].map((field) => {
		const choices = isTyped(field) ? reportCellChoices(field) : null;
		return {
			...{ field, label: reportColumnWords[field], width: widths[field] ?? 200 },
			kind: choices ? 'choice' : isTyped(field) ? 'text' : 'shown',
			...(choices && { choices }),
			...((field === 'remarks' || field === 'doubts') && { leads: true })
		};
	});
}

export function isTyped(field: string): field is EntryField {
	return (entryFields as readonly string[]).includes(field);
}

/** How a report stands in its row; `fields` are what would stand in its draft, where nothing is saved. */
export function reportRow(here: MonthHere, row: ReportHere, fields?: DraftFields) {
	const { report, standing } = row;
	const weighed = fields ?? (report.draft && row.isWritable ? report.draft.fields : null);
	const { said, doubts } = weighDraft(
		weighed ?? report.fields,
		factsOf(here.month, report, here.rules, here.now)
	);
	const holding = weighed ? doubts.filter((doubt) => holdsBack(doubt, said.reasons)) : [];
	const typed = fields ?? report.fields;
	const taskId = markOf({ taskId: report.task.id, unitId: report.unitId });
	const shown = {
		...pastOf(here, row),
		number: taskName(report.task.number),
		measure: report.task.measure,
		standing: standingOf(here, row),
		due: report.task.dueOn === null ? myWords.noDue : dateText(report.task.dueOn),
		doubts: weighed ? checked(holding) : '',
		remarks: standing === 'returned' ? remarksText(row) : ''
	};
	return {
		taskId,
		textOf: (field: Column) =>
			isTyped(field) ? reportCellText(field, typed[field]?.[0] ?? '') : shown[field],
		marks: holding.flatMap((doubt): RowMark[] =>
			isTyped(doubt.field) &&
			isFilled(typed[doubt.field]?.[0]) &&
			doubtLevels[doubt.code] === 'stop'
				? [{ taskId, field: doubt.field, message: doubtAtField(doubt) }]
				: []
		)
	};
}

function standingOf({ mayWrite }: MonthHere, row: ReportHere): string {
	const { report, standing, remark, isWritable } = row;
	const isExempt = !report.isExpected && standing === 'blank';
	const word = isExempt ? myWords.exempt : standingWords[standing];
	const whole = remark ? `${word}·${remarkWords[remark]}` : word;
	return isWritable || !mayWrite ? whole : words.locked(whole);
}

function pastOf({ month }: MonthHere, { report }: ReportHere) {
	const last = beforeOf(month.period.period, report);
	if (!last) return { beforePercent: '', beforeProgress: '' };
	const { percent, progress, noProgress, isLast, period } = last;
	const text = progress ?? noProgress ?? '';
	return {
		beforePercent: percent === null ? '' : `${percent}%`,
		beforeProgress: isLast || text === '' ? text : words.earlier(period, text)
	};
}

/** What has to be mended first, then what waits for a reason, which is given in the form. */
function checked(holding: readonly Doubt[]): string {
	const namesOf = (level: 'stop' | 'explain') => [
		...new Set(holding.flatMap(({ code }) => (doubtLevels[code] === level ? doubtNames[code] : [])))
	];
	const [mend, explain] = [namesOf('stop'), namesOf('explain')];
	const told = [
		...(mend.length > 0 ? [words.checked.mend(mend)] : []),
		...(explain.length > 0 ? [words.checked.explain(explain)] : [])
	];
	return told.length === 0 ? words.checked.ready : told.join('\n');
}

function remarksText({ report }: ReportHere): string {
	const found = remarksOf(report);
	if (!found) return '';
	const until = found.until === null ? [] : [fillWords.until(found.until)];
	const told = found.remarks.map(({ text, field, suggestion }) =>
		words.remark(remarkFieldWords[field], text, suggestion)
	);
	return [...told, ...until].join('\n');
}

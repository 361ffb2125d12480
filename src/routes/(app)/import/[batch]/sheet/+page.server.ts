import { lookInto } from '$lib/server/importing/look-into.ts';
import type { ListChoices } from '$lib/domain/list/list-choices.ts';
import { isDay } from '$lib/domain/date.ts';
import type { BatchReading } from '$lib/domain/list/batch-reading.ts';
import type { HeaderRows } from '$lib/domain/list/list-reading.ts';
import { stepWords } from '$lib/words/import-step.ts';
import { explain, summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, openDraft, type Ready } from '../batch.server.ts';

export const load: PageServerLoad = async (event) => {
	const { batch, reading, decisions } = await openDraft(event);
	const ready = reading.status === 'ready' ? reading : null;
	const [candidate] = reading.status === 'choose' ? reading.candidates : [];
	const headerRows = ready?.headerRows ?? candidate?.headerRows ?? null;
	const chosen = decisions.list;
	const sheet = ready?.sheet ?? chosen.sheet ?? candidate?.sheet ?? null;
	const headerRow = headerRows?.first ?? null;
	const looked = await lookInto(event.locals, batch, { sheet, headerRow, traced: null });
	const asks = reading.status === 'choose' ? reading.problems.map(explain) : [];
	return {
		looked: looked.ok ? looked.value : null,
		errors: looked.ok ? [] : summaryOf(looked.problems),
		asks,
		headerRows,
		rows: spanOf(chosen.headerRows),
		sheets: looked.ok ? looked.value.sheets.map((one) => sheetOf(one, reading, chosen)) : [],
		hidden: hiddenIn(ready),
		/** More columns than a page shows stand in 对列. */
		columns: Math.max(0, ...(ready?.columns.map(({ column }) => column) ?? [])),
		title: ready?.title ?? '',
		year: ready?.titleYear ?? chosen.titleYear ?? null,
		planStart: ready?.planStart ?? chosen.planStart ?? null
	};
};

function spanOf(rows: ListChoices['headerRows']): string {
	return rows === undefined ? '' : String(rows.last - rows.first + 1);
}

type Sheet = { name: string; visible: boolean; rows: number };

/** A sheet of the file, and why it was taken for the list or not. */
function sheetOf({ name, visible, rows }: Sheet, reading: BatchReading, { sheet }: ListChoices) {
	const { why } = stepWords.sheet;
	const candidates = reading.status === 'choose' ? reading.candidates : [];
	const found = reading.status === 'ready' && reading.sheet === name ? reading : null;
	const columns = found?.columns ?? candidates.find((each) => each.sheet === name)?.columns;
	const known = new Set(columns?.map(({ field }) => field));
	known.delete('extra');
	known.delete('ignore');
	if (found && sheet === name) return { name, visible, rows, why: why.chosen };
	if (found) return { name, visible, rows, why: why.found(known.size) };
	if (columns) return { name, visible, rows, why: why.candidate(known.size) };
	return { name, visible, rows, why: visible ? why.left : why.hidden };
}

/** What is hidden in the file, as its problems name it. */
function hiddenIn(ready: Ready | null) {
	const rows: { first: number; last: number }[] = [];
	const letters: string[] = [];
	for (const { code, facts } of ready?.problems ?? []) {
		if (code === 'list.rows-hidden') rows.push(...facts.spans);
		if (code !== 'list.columns-hidden') continue;
		for (const { letter, heading } of ready?.columns ?? []) {
			if (facts.columns.includes(heading || letter)) letters.push(letter);
		}
	}
	return { rows, letters };
}

export const actions = {
	default: (event) =>
		decide(event, (form, { decisions, reading }) => {
			const ready = reading.status === 'ready' ? reading : null;
			const list: ListChoices = { ...decisions.list };
			const sheet = form.has('sheet') ? textOf(form, 'sheet') : null;
			const isOther = sheet !== null && sheet !== (ready?.sheet ?? list.sheet);
			if (isOther) {
				list.sheet = sheet;
				delete list.headerRows;
				delete list.columns;
			} else {
				const headerRows = headerIn(form, ready?.headerRows, list.headerRows);
				if (headerRows === 'wrong') {
					const message = stepWords.sheet.headerWrong;
					return { decisions, problems: [{ field: 'headerAt', message }] };
				}
				if (headerRows) list.headerRows = headerRows;
				else delete list.headerRows;
			}
			const year = textOf(form, 'year').trim();
			if (year !== '' && !/^20\d\d$/.test(year)) {
				return { decisions, problems: [{ field: 'year', message: stepWords.sheet.yearWrong }] };
			}
			if (year !== '' && Number(year) !== ready?.titleYear) list.titleYear = Number(year);
			const start = textOf(form, 'planStart');
			if (start !== '' && !isDay(start)) {
				return {
					decisions,
					problems: [{ field: 'planStart', message: stepWords.sheet.startWrong }]
				};
			}
			if (isDay(start) && start !== ready?.planStart) list.planStart = start;
			return { decisions: { ...decisions, list } };
		})
} satisfies Actions;

/** The headings as chosen: by a number, else by the row that was clicked; undefined to find them. */
function headerIn(
	form: FormData,
	now: HeaderRows | undefined,
	before: HeaderRows | undefined
): HeaderRows | undefined | 'wrong' {
	const typed = textOf(form, 'headerAt').trim();
	if (typed !== '' && !/^[1-9]\d{0,6}$/.test(typed)) return 'wrong';
	const clicked = textOf(form, 'header');
	const isTyped = typed !== '' && Number(typed) !== now?.first;
	const first = Number(isTyped ? typed : clicked || typed);
	const rows = textOf(form, 'rows');
	const isSame = first === now?.first;
	if (!Number.isSafeInteger(first) || first < 1 || (isSame && rows === '')) {
		return rows === '' && isSame ? undefined : before;
	}
	const span = rows === '1' || rows === '2' ? Number(rows) : now ? now.last - now.first + 1 : 1;
	const last = first + span - 1;
	return isSame && last === now?.last ? before : { first, last };
}

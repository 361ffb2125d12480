import { lookInto } from '$lib/server/importing/look-into.ts';
import type { ListChoices } from '$lib/domain/list/list-choices.ts';
import { isDay } from '$lib/domain/date.ts';
import { stepWords } from '$lib/words/import-step.ts';
import { explain, summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, openDraft } from '../batch.server.ts';

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
		title: ready?.title ?? '',
		year: ready?.titleYear ?? chosen.titleYear ?? null,
		planStart: ready?.planStart ?? chosen.planStart ?? null
	};
};

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
				const first = Number(textOf(form, 'header'));
				const rows = Number(textOf(form, 'rows'));
				const now = ready?.headerRows;
				const span = rows || (now ? now.last - now.first + 1 : 1);
				const last = first + span - 1;
				if (first > 0 && (first !== now?.first || last !== now.last)) {
					list.headerRows = { first, last };
				}
			}
			const year = textOf(form, 'year').trim();
			if (year !== '' && !/^20\d\d$/.test(year)) {
				return { decisions, problems: [{ field: 'year', message: stepWords.sheet.yearWrong }] };
			}
			if (year !== '' && Number(year) !== ready?.titleYear) list.titleYear = Number(year);
			const start = textOf(form, 'planStart');
			if (isDay(start) && start !== ready?.planStart) list.planStart = start;
			return { decisions: { ...decisions, list } };
		})
} satisfies Actions;

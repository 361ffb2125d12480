import { isDay } from '$lib/domain/date.ts';
import type { DeadlineChoice } from '$lib/domain/list/list-choices.ts';
import type { ListTask } from '$lib/domain/list/list-task.ts';
import { stepWords } from '$lib/words/import-step.ts';
import { dateText } from '$lib/words/format.ts';
import { textOf } from '../../../form.server.ts';

const words = stepWords.deadlines;

/** Under which an answer about a printed deadline is kept; empty for a blank one. */
export function deadlineKey({ printedDeadline, deadlineText }: ListTask): string {
	if (printedDeadline?.kind === 'text') return printedDeadline.text.trim();
	if (printedDeadline?.kind === 'date') return printedDeadline.on;
	return deadlineText ?? '';
}

/** 2021年12月31日并持续, 长期推进, 未定时限. */
export function deadlineWords({ deadline }: ListTask): string {
	if (deadline.dueOn !== null) {
		return dateText(deadline.dueOn) + (deadline.ongoing ? words.and : '');
	}
	if (deadline.ongoing) return words.ongoing;
	return deadline.kind === 'unread' ? words.unread : words.undated;
}

export function shownDeadline(choice: DeadlineChoice | undefined): { as: string; on: string } {
	if (!choice) return { as: '', on: '' };
	return choice.as === 'day' ? { as: 'day', on: choice.on } : { as: choice.as, on: '' };
}

export type ReadChoice = {
	choice: DeadlineChoice | null;
	problem?: { field: string; message: string };
};

/** Reads the two controls of a deadline; a day alone is a chosen day. */
export function deadlineChoiceIn(
	form: FormData,
	at: string,
	{ printed, isRead }: { printed: string; isRead: boolean }
): ReadChoice {
	const said = textOf(form, `as-${at}`);
	const on = said.startsWith('day:') ? said.slice(4) : textOf(form, `on-${at}`);
	if (said === 'ongoing' || said === 'undated') return { choice: { as: said } };
	if (said === '' && on === '') return { choice: null };
	if (isDay(on)) return { choice: { as: 'day', on } };
	const message = words.wrong(printed, words.none(isRead));
	return { choice: null, problem: { field: `on-${at}`, message } };
}

export function deadlineOptions(choices: readonly string[]) {
	return [
		...choices.map((on) => ({ value: `day:${on}`, label: dateText(on) })),
		{ value: 'day', label: words.onDay },
		{ value: 'ongoing', label: words.ongoing },
		{ value: 'undated', label: words.undated }
	];
}

import { isDay } from '$lib/domain/date.ts';
import type { DeadlineChoice, ListChoices } from '$lib/domain/list/list-choices.ts';
import type { ListTask } from '$lib/domain/list/list-task.ts';
import { stepWords } from '$lib/words/import-step.ts';
import { explain } from '$lib/words/problem.ts';
import { textOf } from '../../../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, eachRow, openReady } from '../batch.server.ts';
import {
	deadlineChoiceIn,
	deadlineKey,
	deadlineOptions,
	deadlineWords,
	shownDeadline
} from '../deadline-choice.server.ts';
import { partOf } from '../paging.server.ts';

const words = stepWords.deadlines;
/** More than this nobody reads at a glance, and every one carries its controls. */
const linesAtOnce = 100;
const views = ['all', 'open', 'remarked'] as const;
type View = (typeof views)[number];
type Line = { task: ListTask; count: number; numbers: string[] };
/** So many tasks without a deadline are named. */
const mostNamed = 20;

const isMeant: Record<View, (line: Line) => boolean> = {
	all: () => true,
	open: ({ task }) => task.deadline.kind === 'unread',
	remarked: ({ task }) => task.deadline.problems.length > 0 && task.deadline.kind !== 'unread'
};

export const load: PageServerLoad = async (event) => {
	const { batch, reading, decisions } = await openReady(event);
	const lines = new Map<string, Line>();
	let blanks = 0;
	await eachRow(event, batch.id, ({ task }) => {
		const key = deadlineKey(task);
		if (key === '') blanks += 1;
		const line = lines.get(key);
		const number = stepWords.problems.task(task.number);
		if (line) {
			line.count += 1;
			if (line.numbers.length < mostNamed) line.numbers.push(number);
		} else lines.set(key, { task, count: 1, numbers: [number] });
	});
	const chosen = decisions.list.deadlines ?? {};
	const blank = decisions.list.blankDeadlines;
	const asked = event.url.searchParams.get('view');
	const view = views.find((each) => each === asked) ?? 'all';
	const all = [...lines];
	const meant = all.filter(([, line]) => isMeant[view](line));
	const part = partOf(event.url, meant.length, linesAtOnce);
	return {
		...{ view, part, count: meant.length },
		views: views.map((each) => ({
			view: each,
			count: all.filter(([, line]) => isMeant[each](line)).length
		})),
		blanks,
		blankOn: blank?.as === 'day' ? blank.on : '',
		// 全部设为 2026-12-31 is what an office means most often
		proposedOn: reading.titleYear === null ? null : `${reading.titleYear}-12-31`,
		lines: meant.slice(part.from, part.to).map(([printed, { task, count, numbers }]) => {
			const said = Object.hasOwn(chosen, printed) ? chosen[printed] : undefined;
			return {
				...{ printed, count, read: deadlineWords(task), isOpen: task.deadline.kind === 'unread' },
				// a text is looked up in the list; of a blank nobody knows whose it is
				tasks: printed === '' ? words.blankTasks(numbers, count) : '',
				basis: basisOf(task, said !== undefined),
				remarks: task.deadline.problems.map(explain),
				options: deadlineOptions(task.deadline.choices),
				...shownDeadline(said)
			};
		})
	};
};

function basisOf({ deadline, deadlineSetByOffice }: ListTask, isSaid: boolean): string {
	if (deadlineSetByOffice) return words.setByOffice;
	if (isSaid) return words.chosen;
	const from = deadline.basis?.yearFrom;
	if (from === undefined) return '';
	if (from === 'written') return words.written;
	return from === 'title' ? words.title : words.text;
}

export const actions = {
	default: async (event) => {
		const { batch } = await openReady(event);
		const isRead = new Map<string, boolean>();
		await eachRow(event, batch.id, ({ task }) => {
			isRead.set(deadlineKey(task), task.deadline.kind !== 'unread');
		});
		return decide(event, (form, { decisions }) => {
			const choices = new Map<string, DeadlineChoice>(
				Object.entries(decisions.list.deadlines ?? {})
			);
			const problems = [];
			for (let at = 0; at < linesAtOnce && form.has(`key-${at}`); at += 1) {
				const key = textOf(form, `key-${at}`);
				const own = isRead.get(key);
				if (key === '' || own === undefined) continue;
				const said = { printed: key, isRead: own };
				const { choice, problem } = deadlineChoiceIn(form, String(at), said);
				if (problem) problems.push(problem);
				else if (choice) choices.set(key, choice);
				else choices.delete(key);
			}
			const list: ListChoices = { ...decisions.list };
			if (choices.size > 0 || list.deadlines) list.deadlines = Object.fromEntries(choices);
			if (form.has('blankOn')) {
				const on = textOf(form, form.has('fill') ? 'fill' : 'blankOn');
				if (on !== '' && !isDay(on)) problems.push({ field: 'blankOn', message: words.noDay });
				else if (on !== '') list.blankDeadlines = { as: 'day', on };
				else delete list.blankDeadlines;
			}
			return { decisions: { ...decisions, list }, problems };
		});
	}
} satisfies Actions;

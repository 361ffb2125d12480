import { isPeriod } from '../date.ts';
import { lights, type Light } from '../light/light.ts';
import { columnsIn, columnsText, type TableColumn } from './table-columns.ts';
import { taskStandings, type TaskStanding } from '../standing.ts';
import type { TaskRole } from '../task.ts';
import { todos, type Todo } from './todos.ts';
import { waits, type Wait } from './waits.ts';

export const groupings = ['section', 'unit', 'standing', 'month'] as const;
export type Grouping = (typeof groupings)[number];

/** number is the list's own order. */
export const orders = ['number', 'due', 'percent', 'overdue'] as const;
export type Order = (typeof orders)[number];

/** 时限: late already, in this month, within so many days, in a month, going on for ever, or not stated. */
export const dueWindows = [
	...(['overdue', 'this-month', 'week', 'month', 'quarter', 'ongoing', 'none'] as const)
] as const;
export type DueWindow = (typeof dueWindows)[number] | `${number}-${number}`;

export const roleChoices = ['lead', 'support', 'responsible'] as const satisfies TaskRole[];

/** What the ledger shows and in which order. It lives in the address, so that a link opens the same. */
export type LedgerView = {
	/** The list, by its id; null is the one in force. */
	plan: string | null;
	section: string | null;
	unit: string | null;
	role: TaskRole | null;
	standing: TaskStanding | null;
	light: Light | null;
	due: DueWindow | null;
	problem: boolean;
	wait: Wait | null;
	/** Of those tasks only for which this waits for the unit of whoever looks. */
	todo: Todo | null;
	text: string;
	group: Grouping;
	order: Order;
	page: number;
	/** Those of the list, beside its number and its measure; null are the usual ones. */
	columns: readonly TableColumn[] | null;
	/** The kept view that it began with, by its id, or `everything`; what it asks for stands above. */
	saved: string | null;
};

/** Asked for where somebody opens the ledger with a view of their own: then nothing asks for that. */
export const everything = 'all';

/** Reads what an address asks for; what it does not know asks for nothing. */
export function ledgerViewIn(search: URLSearchParams): LedgerView {
	const one = <Value extends string>(name: string, of: readonly Value[]) =>
		of.find((value) => value === search.get(name)) ?? null;
	const page = Number(search.get('page'));
	return {
		plan: search.get('plan') || null,
		section: search.get('section') || null,
		unit: search.get('unit') || null,
		role: one('role', roleChoices),
		standing: one('status', taskStandings),
		light: one('light', lights),
		due: dueIn(search.get('due') ?? ''),
		problem: search.get('problem') === '1',
		wait: one('wait', waits),
		todo: one('todo', todos),
		text: (search.get('q') ?? '').trim().slice(0, 100),
		group: one('group', groupings) ?? 'section',
		order: one('sort', orders) ?? 'number',
		page: Number.isSafeInteger(page) && page > 1 ? page : 1,
		columns: columnsIn(search.getAll('cols')),
		saved: search.get('view') || null
	};
}

function dueIn(text: string): DueWindow | null {
	const stretch = dueWindows.find((each) => each === text);
	if (stretch) return stretch;
	return isMonth(text) ? text : null;
}

function isMonth(text: string): text is `${number}-${number}` {
	return isPeriod(text);
}

/** Whether it leaves anything out. */
export function isNarrowed(view: LedgerView): boolean {
	const { section, unit, role, standing, light, due, wait, todo, problem, text } = view;
	return (
		[section, unit, role, standing, light, due, wait, todo].some((each) => each !== null) ||
		problem ||
		text !== ''
	);
}

/**
 * The same of another list, as far as that makes sense there: a section, a page and what waits are
 * of the one list only.
 */
export function viewOfPlan(view: LedgerView, plan: string | null): LedgerView {
	return { ...view, plan, section: null, wait: null, todo: null, page: 1 };
}

/** What an address says of the list alone. */
export function planSearch(plan: string | null): string {
	return searchOf({ ...ledgerViewIn(new URLSearchParams()), plan });
}

/** All of the list that a view is of, arranged as before. */
export function wholeList(view: LedgerView): LedgerView {
	const { plan, group, order } = view;
	return { ...ledgerViewIn(new URLSearchParams()), plan, group, order };
}

/** The address of a view, without what it would mean anyway. */
export function searchOf(view: LedgerView): string {
	const search = new URLSearchParams();
	const set = (name: string, value: string | null, usual = '') => {
		if (value !== null && value !== usual) search.set(name, value);
	};
	set('plan', view.plan);
	set('section', view.section);
	set('unit', view.unit);
	set('role', view.role);
	set('status', view.standing);
	set('light', view.light);
	set('due', view.due);
	set('problem', view.problem ? '1' : null);
	set('wait', view.wait);
	set('todo', view.todo);
	set('q', view.text);
	set('group', view.group, 'section');
	set('sort', view.order, 'number');
	set('page', String(view.page), '1');
	set('cols', columnsText(view.columns));
	set('view', view.saved);
	const text = search.toString();
	return text === '' ? '' : `?${text}`;
}

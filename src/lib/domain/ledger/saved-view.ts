import { readName } from '../account-entry.ts';
import { hasPhone } from '../phone.ts';
import type { Problem } from '../problem.ts';
import type { RoomId } from '../room.ts';
import type { GridLayout } from './grid-layout.ts';
import { ledgerViewIn, searchOf, type LedgerView } from './ledger-view.ts';

/** So many views has one person at most; what is published is everybody's and does not count. */
export const mostViews = 30;
export const longestViewName = 20;

/** A view of the ledger that somebody keeps under a name, or that the office gives to everybody. */
export type SavedView = {
	id: string;
	/** Whose it is; published, the office looks after it. */
	accountId: string;
	room: RoomId;
	name: string;
	/** What it asks for, as an address says it. */
	search: string;
	/** How the grid stood when it was kept there; null where it never was. */
	layout: GridLayout | null;
	position: number;
	publishedBy: string | null;
	publishedAt: string | null;
	/** Who of the office took it back: who may publish it once more. */
	withdrawnBy: string | null;
};

/** Views that every district has from its first day; their names are words/view.ts. */
export const readyViews = [
	{ id: 'ready-overdue', search: '?due=overdue&sort=overdue' },
	{ id: 'ready-undated', search: '?due=none' },
	{ id: 'ready-asks', search: '?problem=1' },
	{ id: 'ready-this-month', search: '?due=this-month&sort=due' },
	{ id: 'ready-unsigned', search: '?wait=unsigned' },
	{ id: 'ready-extensions', search: '?wait=extension' }
] as const;
export type ReadyViewId = (typeof readyViews)[number]['id'];

export function isReadyView(id: string): boolean {
	return readyViews.some((view) => view.id === id);
}

/** No id is longer; what is comes from no page of ours. */
const longestId = 40;

/**
 * What is kept of an address: what the ledger understands of it, written as the ledger writes it. The
 * page of the list and the view that it began with are left out: a view opens at its beginning.
 */
export function keptSearch(address: string): string {
	const view = ledgerViewIn(new URLSearchParams(address));
	const id = (value: string | null) => (value !== null && value.length <= longestId ? value : null);
	const { plan, section, unit } = view;
	const ids = { plan: id(plan), section: id(section), unit: id(unit) };
	return searchOf({ ...view, ...ids, page: 1, saved: null });
}

/** The address of a kept view; it says which one it began with, so that it can be brought up to date. */
export function openingSearch({ id, search }: Pick<SavedView, 'id' | 'search'>): string {
	return searchOf({ ...ledgerViewIn(new URLSearchParams(search)), page: 1, saved: id });
}

/** Whether what is asked for now is something else than what was kept. */
export function isChangedSince(view: LedgerView, search: string): boolean {
	return keptSearch(searchOf(view)) !== keptSearch(search);
}

/** Reads the name of a view against those that the same person has. */
export function readViewName(
	typed: string,
	others: readonly Pick<SavedView, 'name'>[]
): { name: string; problems: Problem[] } {
	const { line: name, problems } = readName(typed, 'view', longestViewName);
	if (problems.length > 0 || !others.some((view) => view.name === name)) return { name, problems };
	const at = { field: 'view' };
	return { name, problems: [{ code: 'view.name-taken', facts: { value: name }, at }] };
}

/** A number that was looked for would stand open in everybody's address. */
export function searchProblems(search: string): Problem[] {
	const { text } = ledgerViewIn(new URLSearchParams(search));
	return hasPhone(text) ? [{ code: 'view.phone', facts: {} }] : [];
}

import type { ListField } from './list-task.ts';
import type { LeftWhy } from './task-draft.ts';

/** The reading of an opened list: its place in the file, its headings, its rows. */
export type ListProblemFacts = {
	'list.not-found': Record<never, never>;
	'list.empty': Record<never, never>;
	'list.which-sheet': { sheets: string[] };
	'list.column-missing': { field: ListField; headings: string[] };
	'list.sheet-left': { value: string; cells: number };
	'list.above-left': { value: string; count: number };
	'list.row-left': { value: string; why: LeftWhy; row: number };
	'list.rows-hidden': { count: number; spans: { first: number; last: number }[] };
	'list.columns-hidden': { columns: string[] };
	'list.column-kept': { value: string };
	'list.column-left': { value: string };
	'list.column-likely': { value: string; field: ListField };
	'list.measure-missing': Record<never, never>;
	'list.number-missing': Record<never, never>;
	'list.number-twice': { value: string; first: string; title: string };
	'list.task-twice': { value: string; first: string };
	'list.same-measure': { value: string; first: string };
	'list.rows-repeated': { count: number };
	'list.unit-missing': Record<never, never>;
	'list.unassigned': Record<never, never>;
	'list.collective': { value: string };
	'list.collective-kept': { value: string };
	'list.several-contacts': { count: number };
	'list.phone-alone': { value: string };
	'list.deadline-missing': Record<never, never>;
	'list.deadlines-missing': { count: number };
	'list.deadline-past': { value: string; dueOn: string; planStart: string };
	'list.fault': { value: string };
};

export const listProblemLevels = {
	'list.not-found': 'error',
	'list.empty': 'error',
	'list.which-sheet': 'error',
	'list.column-missing': 'error',
	'list.sheet-left': 'note',
	'list.above-left': 'note',
	'list.row-left': 'note',
	'list.rows-hidden': 'note',
	'list.columns-hidden': 'note',
	'list.column-kept': 'note',
	'list.column-left': 'note',
	'list.column-likely': 'note',
	'list.measure-missing': 'error',
	'list.number-missing': 'note',
	'list.number-twice': 'error',
	'list.task-twice': 'error',
	'list.same-measure': 'note',
	'list.rows-repeated': 'note',
	'list.unit-missing': 'error',
	'list.unassigned': 'note',
	'list.collective': 'error',
	'list.collective-kept': 'note',
	'list.several-contacts': 'note',
	'list.phone-alone': 'warning',
	'list.deadline-missing': 'warning',
	'list.deadlines-missing': 'warning',
	'list.deadline-past': 'warning',
	'list.fault': 'error'
} as const satisfies { [Code in keyof ListProblemFacts]: 'error' | 'warning' | 'note' };

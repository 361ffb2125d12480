import type { EntryField } from '../entry.ts';
import type { FixedColumn } from './filled-workbook.ts';

export type NotTable = 'pdf' | 'document' | 'picture' | 'presentation';

/** What there is to say about a 填报表 that came back. */
export type WorkbookProblemFacts = {
	'workbook.no-file': Record<never, never>;
	/** What was sent is no table at all. */
	'workbook.not-table': { what: NotTable };
	'workbook.no-table': Record<never, never>;
	'workbook.sheets-left': { read: string; others: string[] };
	'workbook.other': { period: string | null };
	'workbook.unknown': Record<never, never>;
	'workbook.column-absent': { fields: EntryField[] };
	'workbook.row-unknown': { value: string };
	'workbook.row-foreign': { number: string };
	'workbook.row-ambiguous': { number: string };
	'workbook.row-torn': { number: string };
	'workbook.row-twice': { number: string; first: number };
	'workbook.cell-choice': { number: string; field: EntryField | 'milestone'; value: string };
	'workbook.cell-fault': { value: string };
	'workbook.cell-merged': Record<never, never>;
	'workbook.cell-fixed': { number: string; column: FixedColumn };
	'workbook.unanswered': { count: number };
	'workbook.changed': Record<never, never>;
	'workbook.nothing': Record<never, never>;
	'workbook.no-month': { period: string };
};

export const workbookProblemLevels = {
	'workbook.no-file': 'error',
	'workbook.not-table': 'error',
	'workbook.no-table': 'error',
	'workbook.sheets-left': 'note',
	'workbook.other': 'error',
	'workbook.unknown': 'note',
	'workbook.column-absent': 'note',
	'workbook.row-unknown': 'warning',
	'workbook.row-foreign': 'warning',
	'workbook.row-ambiguous': 'error',
	'workbook.row-torn': 'error',
	'workbook.row-twice': 'error',
	'workbook.cell-choice': 'error',
	'workbook.cell-fault': 'error',
	'workbook.cell-merged': 'error',
	'workbook.cell-fixed': 'note',
	'workbook.unanswered': 'error',
	'workbook.changed': 'error',
	'workbook.nothing': 'error',
	'workbook.no-month': 'error'
} as const satisfies { [Code in keyof WorkbookProblemFacts]: 'error' | 'warning' | 'note' };

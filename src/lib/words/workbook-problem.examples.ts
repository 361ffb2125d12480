import type { WorkbookProblemFacts } from '../domain/report/workbook/workbook-problem.ts';

/** Facts of every kind that a message about a 填报表 can have. */
export const workbookProblemExamples: WorkbookProblemFacts = {
	'workbook.no-file': {},
	'workbook.not-table': { what: 'pdf' },
	'workbook.no-table': {},
	'workbook.sheets-left': { read: '填报表', others: ['填报表 (2)'] },
	'workbook.other': { period: '2026-10' },
	'workbook.unknown': {},
	'workbook.column-absent': { fields: ['doneOn', 'ask'] },
	'workbook.row-unknown': { value: '填表人：王敏' },
	'workbook.row-foreign': { number: '61' },
	'workbook.row-ambiguous': { number: '61' },
	'workbook.row-torn': { number: '61' },
	'workbook.row-twice': { number: '61', first: 5 },
	'workbook.cell-choice': { number: '61', field: 'status', value: '快了' },
	'workbook.cell-fault': { value: '#N/A' },
	'workbook.cell-merged': {},
	'workbook.cell-fixed': { number: '61', column: 'dueOn' },
	'workbook.unanswered': { count: 3 },
	'workbook.changed': {},
	'workbook.nothing': {},
	'workbook.no-month': { period: '2026-12' }
};

import { expect, test } from 'vitest';
import type { Problem } from '../../problem.ts';
import { notTableIn } from './not-table.ts';

const pdf: Problem = { code: 'file.pdf', facts: {} };
const bare: Problem = { code: 'workbook.no-table', facts: {} };
const empty: Problem = { code: 'file.empty', facts: {} };

test.each<[string, Problem, string, string | undefined]>([
	['a PDF', pdf, '填报表.pdf', 'pdf'],
	['a document whose tables are none of ours', bare, '填报表.docx', 'document'],
	['a workbook without our headings is a table all the same', bare, '填报表.xlsx', undefined],
	['a file that is empty', empty, '填报表.docx', undefined]
])('%s', (_, problem, fileName, what) => {
	expect(notTableIn([problem], fileName)).toEqual(
		what && { code: 'workbook.not-table', facts: { what } }
	);
});

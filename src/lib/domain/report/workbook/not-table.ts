import type { Problem } from '../../problem.ts';
import type { NotTable } from './workbook-problem.ts';

/** What the reader of lists calls them: its advice is for a list, and a 填报表 is downloaded here. */
const kinds: { readonly [code: string]: NotTable } = {
	'file.pdf': 'pdf',
	'file.old-document': 'document',
	'file.rich-text': 'document',
	'file.no-table': 'document',
	'file.picture': 'picture',
	'file.presentation': 'presentation'
};

/** A file that is no table at all, where that is why no 填报表 was found in it. */
export function notTableIn(problems: readonly Problem[], fileName: string): Problem | undefined {
	const kind = problems.map(({ code }) => kinds[code]).find((each) => each !== undefined);
	const isDocument = /\.(docx?|wps)$/i.test(fileName);
	const isBare = isDocument && problems.some(({ code }) => code === 'workbook.no-table');
	const what = kind ?? (isBare ? 'document' : undefined);
	return what && { code: 'workbook.not-table', facts: { what } };
}

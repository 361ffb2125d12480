/** A file or a paste that was not opened, or opened only in part. */
export type FileProblemFacts = {
	'file.empty': Record<never, never>;
	'file.too-large': { most: number; now: number };
	'file.encrypted': Record<never, never>;
	/** `kind` is its ending as people know it: .xls, .et. */
	'file.old-sheet': { kind: string };
	'file.old-document': { kind: string };
	'file.old-office': Record<never, never>;
	'file.binary-sheet': Record<never, never>;
	'file.web-page': Record<never, never>;
	'file.xml-sheet': Record<never, never>;
	'file.rich-text': Record<never, never>;
	'file.pdf': Record<never, never>;
	'file.picture': Record<never, never>;
	'file.archive': Record<never, never>;
	'file.presentation': Record<never, never>;
	'file.text-inside': { ending: string };
	'file.unknown': Record<never, never>;
	/** Which part of the file it was, for whoever looks closer. */
	'file.damaged': { part: string };
	'file.part-missing': { part: string };
	'file.doctype': Record<never, never>;
	'file.too-deep': { part: string };
	'file.unpacked-too-large': { most: number };
	'file.too-many': { what: CountedInFile; most: number };
	'file.too-wide': { most: number };
	'file.cell-too-long': { most: number };
	'file.no-table': Record<never, never>;
	'file.open-quote': { line: number };
	'paste.empty': Record<never, never>;
	'file.formula-without-value': { count: number; cells: string[] };
	'file.merges-left-out': { count: number };
	'file.no-cells': { name: string };
};

/** What is counted in a file. */
export type CountedInFile = 'parts' | 'sheets' | 'rows' | 'cells' | 'merges';

export const fileProblemLevels = {
	'file.empty': 'error',
	'file.too-large': 'error',
	'file.encrypted': 'error',
	'file.old-sheet': 'error',
	'file.old-document': 'error',
	'file.old-office': 'error',
	'file.binary-sheet': 'error',
	'file.web-page': 'error',
	'file.xml-sheet': 'error',
	'file.rich-text': 'error',
	'file.pdf': 'error',
	'file.picture': 'error',
	'file.archive': 'error',
	'file.presentation': 'error',
	'file.text-inside': 'error',
	'file.unknown': 'error',
	'file.damaged': 'error',
	'file.part-missing': 'error',
	'file.doctype': 'error',
	'file.too-deep': 'error',
	'file.unpacked-too-large': 'error',
	'file.too-many': 'error',
	'file.too-wide': 'error',
	'file.cell-too-long': 'error',
	'file.no-table': 'error',
	'file.open-quote': 'warning',
	'paste.empty': 'error',
	'file.formula-without-value': 'note',
	'file.merges-left-out': 'note',
	'file.no-cells': 'note'
} as const satisfies { [Code in keyof FileProblemFacts]: 'error' | 'warning' | 'note' };

import type { Problem } from '../../domain/problem.ts';

/** What the bytes of a file are; a file that is no list is told what to do instead. */
export type Sniffed = 'zip' | 'text' | Problem;

/** By content alone; the name decides only between two words for the same content (.xls, .et). */
export function sniff(file: Buffer, fileName: string): Sniffed {
	const begins = (...bytes: number[]) => bytes.every((byte, at) => file[at] === byte);
	const begin = file.toString('latin1', 0, 1024);
	if (file.length === 0) return { code: 'file.empty', facts: {} };
	if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) return 'zip';
	if (begins(0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(file, fileName);
	// a workbook from before 1997, which stood alone
	if (begins(9) && [0, 2, 4, 8].includes(file[1] ?? -1) && file[3] === 0) return oldSheet(fileName);
	if (begin.startsWith('%PDF')) return { code: 'file.pdf', facts: {} };
	if (begin.startsWith('{\\rtf')) return { code: 'file.rich-text', facts: {} };
	if (picture.test(begin)) return { code: 'file.picture', facts: {} };
	if (archive.test(begin) || begins(0x1f, 0x8b)) return { code: 'file.archive', facts: {} };
	return 'text';
}

const picture = /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP)/s;
const archive = /^(?:Rar!|7z\xbc\xaf|.{257}ustar)/s;

/**
 * Text that is the inside of another kind of file: a web page that a system calls .xls, the XML of
 * Excel 2003. Null for plain text.
 */
export function sniffText(text: string, fileName: string): Problem | null {
	const begin = text.slice(0, 2000).trimStart().toLowerCase();
	if (/progid="excel\.sheet"|<(?:\w+:)?workbook[\s>]|<office:document/.test(begin)) {
		return { code: 'file.xml-sheet', facts: {} };
	}
	if (/^<(?:!--|!doctype html|html|head|meta|body|table|style|div)/.test(begin)) {
		return { code: 'file.web-page', facts: {} };
	}
	if (/^mime-version:|^<\?xml.*<html/s.test(begin)) return { code: 'file.web-page', facts: {} };
	if (begin.startsWith('<?xml')) return { code: 'file.xml-sheet', facts: {} };
	const ending = endingOf(fileName);
	const isText = !binaryEndings.has(ending);
	return isText ? null : { code: 'file.text-inside', facts: { ending } };
}

const binaryEndings = new Set([
	'.xlsx',
	'.xlsm',
	'.xltx',
	'.xls',
	'.xlsb',
	'.et',
	'.ods',
	'.docx',
	'.doc',
	'.wps',
	'.pdf'
]);

/** .xlsx of 清单.XLSX; empty where there is none. */
export function endingOf(fileName: string): string {
	return /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? '';
}

/** The streams of an OLE2 container have their names in it as UTF-16. */
function oldOffice(file: Buffer, fileName: string): Problem {
	const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
	if (holds('EncryptedPackage')) return { code: 'file.encrypted', facts: {} };
	if (holds('WordDocument')) {
		const kind = endingOf(fileName) === '.wps' ? '.wps' : '.doc';
		return { code: 'file.old-document', facts: { kind } };
	}
	if (holds('Workbook') || holds('Book')) return oldSheet(fileName);
	if (holds('PowerPoint Document')) return { code: 'file.presentation', facts: {} };
	const ending = endingOf(fileName);
	if (ending === '.xls' || ending === '.et') return oldSheet(fileName);
	return { code: 'file.old-office', facts: {} };
}

function oldSheet(fileName: string): Problem {
	const kind = endingOf(fileName) === '.et' ? '.et' : '.xls';
	return { code: 'file.old-sheet', facts: { kind } };
}

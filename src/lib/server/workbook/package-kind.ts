import { relationshipsOf } from './package-relationships.ts';
import type { ReadLimits } from './read-limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { xmlName } from './xml-name.ts';
import { scanXml } from './xml-scan.ts';
import type { Parts } from './zip-parts.ts';

/** What a zip holds, and the part that everything hangs on. */
export type PackageKind = { kind: 'xlsx' | 'ods' | 'docx'; part: string };

/** By what is inside; refused with what to do where it is none of them. */
export function packageKind(parts: Parts, limits: ReadLimits): PackageKind {
	if (parts.has('content.xml') && !parts.has(contentTypes)) {
		return { kind: 'ods', part: 'content.xml' };
	}
	refuseDoctype(parts, limits);
	const main = relationshipsOf(parts, '', limits).find(({ type }) => type === 'officeDocument');
	const part = main?.target ?? usual.find((name) => parts.has(name)) ?? '';
	if (/\.bin$/i.test(part)) throw new Refusal({ code: 'file.binary-sheet', facts: {} });
	if (part === '') {
		// some other zip, or a document that lost its beginning
		const isOffice = [contentTypes, 'xl/_rels/workbook.xml.rels'].some((name) => parts.has(name));
		throw isOffice ? damaged('zip') : new Refusal({ code: 'file.archive', facts: {} });
	}
	const root = rootOf(parts, part, limits);
	if (root === names.workbook) return { kind: 'xlsx', part };
	if (root === names.document || /(^|\/)word\//i.test(part)) return { kind: 'docx', part };
	if (root === names.presentation) throw new Refusal({ code: 'file.presentation', facts: {} });
	throw damaged(part);
}

const contentTypes = '[Content_Types].xml';
const usual = ['xl/workbook.xml', 'word/document.xml', 'ppt/presentation.xml', 'xl/workbook.bin'];

/** The list of types is of no use to us, but must be no trap for the programs that it goes on to. */
function refuseDoctype(parts: Parts, limits: ReadLimits): void {
	if (!parts.has(contentTypes)) return;
	scanXml(parts.read(contentTypes), contentTypes, limits, nothing);
}

function rootOf(parts: Parts, part: string, limits: ReadLimits): number {
	let root = 0;
	scanXml(parts.read(part), part, limits, {
		...nothing,
		open(name, { depth }) {
			if (depth === 1) root = name;
			return false;
		}
	});
	return root;
}

const nothing = { open: () => false, close: () => false, text: () => undefined };

const names = {
	workbook: xmlName('workbook'),
	document: xmlName('document'),
	presentation: xmlName('presentation')
};

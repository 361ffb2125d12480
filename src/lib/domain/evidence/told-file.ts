import { endingOf, type FileKind } from './file-kind.ts';
import { oleStreams } from './ole-streams.ts';
import { looksLikePage, textOf } from './plain-file.ts';
import { zipNames } from './zip-names.ts';

/** Why a file is not taken; `locked` has a password, `picture` is one that browsers do not show. */
export type WhyNot =
	'archive' | 'program' | 'page' | 'picture' | 'media' | 'macro' | 'locked' | 'other';
export type ToldFile = { kind: FileKind } | { kind: null; why: WhyNot };

/**
 * What a file is. Its bytes decide and the name has no say, but for one thing: what calls itself a
 * program or a web page is none of ours, whatever it holds, since it would be run by its name.
 */
export function toldFile(bytes: Uint8Array, name: string): ToldFile {
	const told = byBytes(bytes);
	if (told.kind === null) return told;
	const ending = endingOf(name);
	if (programs.has(ending)) return not('program');
	return pages.has(ending) ? not('page') : told;
}

function byBytes(bytes: Uint8Array): ToldFile {
	const begin = latin(bytes.subarray(0, 1024));
	if (begin.startsWith('%PDF-')) return { kind: 'pdf' };
	if (begin.startsWith('\xff\xd8\xff')) return { kind: 'jpg' };
	if (begin.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'png' };
	if (/^RIFF[^]{4}WEBP/.test(begin)) return { kind: 'webp' };
	if (begin.startsWith('PK\x03\x04')) return packaged(bytes);
	if (begin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oldOffice(bytes);
	const why = foreignIn(begin);
	if (why !== null) return not(why);
	const text = textOf(bytes);
	if (text === null || text.startsWith('{\\rtf')) return not('other');
	if (text.startsWith('#!')) return not('program');
	return looksLikePage(text) ? not('page') : { kind: 'txt' };
}

/** Nothing is unpacked: what the parts of a package are called is enough to know it. */
function packaged(bytes: Uint8Array): ToldFile {
	const listed = zipNames(bytes);
	if (listed === null) return not('archive');
	if (listed.isLocked) return not('locked');
	const holds = (pattern: RegExp) => listed.names.some((name) => pattern.test(name));
	if (holds(/^ofd\.xml$/)) return { kind: 'ofd' };
	if (!holds(/^\[content_types\]\.xml$/)) return not('archive');
	if (holds(/vbaproject\.bin$/)) return not('macro');
	if (holds(/^word\//)) return { kind: 'docx' };
	if (holds(/^xl\/workbook\.bin$/)) return not('other');
	if (holds(/^xl\//)) return { kind: 'xlsx' };
	return holds(/^ppt\//) ? { kind: 'pptx' } : not('archive');
}

/** Installers and mails are such containers too: only what holds a document of an office is one. */
function oldOffice(bytes: Uint8Array): ToldFile {
	const streams = oleStreams(bytes);
	if (streams.has('encryptedpackage')) return not('locked');
	if (streams.has('worddocument')) return { kind: 'doc' };
	if (streams.has('workbook') || streams.has('book')) return { kind: 'xls' };
	return streams.has('powerpoint document') ? { kind: 'ppt' } : not('other');
}

/** What is known at its beginning, and is none of ours. */
function foreignIn(begin: string): WhyNot | null {
	const has = ([sign, at = 0]: Sign) => begin.startsWith(sign, at);
	const found = foreign.find(([, ...signs]) => signs.some(has));
	if (found) return found[0];
	// two letters alone are how a text may begin
	if (begin.startsWith('MZ') && begin.includes('\0')) return 'program';
	return begin.startsWith('BM') && begin.startsWith('\0\0\0\0', 6) ? 'picture' : null;
}

/** Bytes, and where they stand if not at the very beginning. */
type Sign = [bytes: string, at?: number];
const foreign: [WhyNot, ...Sign[]][] = [
	['archive', ['Rar!\x1a'], ['7z\xbc\xaf'], ['PK\x05\x06'], ['\x1f\x8b'], ['BZh']],
	['archive', ['\xfd7zXZ'], ['MSCF\0'], ['ustar', 257]],
	['program', ['\x7fELF'], ['\xca\xfe\xba\xbe'], ['\xcf\xfa\xed\xfe'], ['dex\n']],
	['program', ['L\0\0\0\x01\x14\x02\0'], ['ITSF']],
	['picture', ['GIF8'], ['II*\0'], ['MM\0*'], ['\0\0\x01\0'], ['ftyphei', 4], ['ftyphev', 4]],
	['picture', ['ftypmif1', 4], ['ftypavif', 4]],
	['media', ['ftyp', 4], ['moov', 4], ['ID3'], ['\xff\xfb'], ['\xff\xf3'], ['RIFF'], ['OggS']],
	['media', ['\x1a\x45\xdf\xa3'], ['FLV\x01']]
];

const endings = (list: string) => new Set(list.split(' ').map((ending) => `.${ending}`));
const programs = endings(
	'exe com scr pif bat cmd msi msp cpl dll sys lnk url scf inf reg hta chm jar apk iso img ' +
		'ps1 psm1 vb vbs vbe js jse mjs cjs wsf wsh sh py pl php phtml jsp jspx asp aspx cgi'
);
const pages = endings('html htm xhtml shtml mht mhtml svg svgz xml xsl xslt');

function not(why: WhyNot): ToldFile {
	return { kind: null, why };
}

function latin(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}

import { endingOf, fileKinds, type FileKind } from './file-kind.ts';

/** What every file system takes together with an ending: 255 bytes, and fewer where it is copied. */
const mostBytes = 200;

/**
 * The name that a file is kept and handed out under: no path, nothing that cannot be seen or turns
 * the reading round, nothing that Windows does not take, and the ending that its bytes call for.
 */
export function keptName(typed: string, kind: FileKind, unnamed: string): string {
	const [own, ending] = split(lineOf(typed), kind);
	const trimmed = own.replace(/[<>:"|?*]/g, '_').replace(/^[. ]+|[. ]+$/g, '');
	const stem = cut(trimmed).replace(/[. ]+$/, '') || unnamed;
	return `${reserved.test(stem) ? '_' : ''}${stem}${ending}`;
}

/** The name as it came, for a sentence about a file that is not kept. */
export function shownName(typed: string, unnamed: string): string {
	return lineOf(typed).trim() || unnamed;
}

/** What stands behind the last stroke of a path, without what cannot be seen. */
function lineOf(typed: string): string {
	const last = typed.slice(-longest).split(/[\\/]/).pop() ?? '';
	return last.normalize('NFC').replace(/\s+/gu, ' ').replace(unseen, '');
}

const longest = 4096;
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** An ending of another kind gives way to the right one; one that is none stays part of the name. */
function split(name: string, kind: FileKind): [string, string] {
	const right: readonly string[] = fileKinds[kind].endings;
	const line = name.replace(/[. ]+$/, '');
	const ending = endingOf(line);
	const own = ending === '' ? line : line.slice(0, -ending.length);
	if (right.includes(ending)) return [own, ending];
	return [known.has(ending) ? own : line, fileKinds[kind].endings[0]];
}

const known = new Set<string>(Object.values(fileKinds).flatMap(({ endings }) => [...endings]));

function cut(stem: string): string {
	let kept = '';
	let bytes = 0;
	for (const sign of stem) {
		const code = sign.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (bytes > mostBytes) break;
		kept += sign;
	}
	return kept;
}

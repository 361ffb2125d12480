import { lengthOf, plainLine } from '../plain-line.ts';
import type { Problem } from '../problem.ts';

/** Where to look it up: a document by its number, or an address in the network. */
export type Reference = { kind: 'document' | 'link'; reference: string };
export type ReadReference = { ok: true; value: Reference } | { ok: false; problem: Problem };

const leastNumber = 2;
const longestNumber = 60;
const longestLink = 1000;
const addressed =
	/^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:javascript|vbscript|data|file|mailto|blob):)/i;

/** 文号或网址, in one field: what begins as an address does is one, everything else a number. */
export function readReference(typed: string, field = 'reference'): ReadReference {
	const at = { field };
	const line = plainLine(typed);
	if (line === null) {
		return refused({ code: 'field.unreadable', facts: { field: 'reference' }, at });
	}
	if (line === '') return refused({ code: 'field.empty', facts: { field: 'reference' }, at });
	if (addressed.test(line)) {
		// as a browser takes it
		const link = linkOf(/^www\./i.test(line) ? `http://${line}` : line);
		if (link === null) return refused({ code: 'evidence.link', facts: { value: line }, at });
		return { ok: true, value: { kind: 'link', reference: link } };
	}
	const now = lengthOf(line);
	if (now < leastNumber) {
		return refused({ code: 'evidence.number', facts: { value: line }, at });
	}
	if (now > longestNumber) {
		const facts = { field: 'reference', most: longestNumber, now } as const;
		return refused({ code: 'field.long', facts, at });
	}
	return { ok: true, value: { kind: 'document', reference: line } };
}

/** As the browser will follow it; a name with a password in it is nobody's source. */
function linkOf(line: string): string | null {
	if (!/^https?:\/\//i.test(line) || line.length > longestLink || /\s/.test(line)) return null;
	try {
		const url = new URL(line);
		const isPlain = url.username === '' && url.password === '';
		return isPlain && url.hostname.length > 1 ? line : null;
	} catch {
		// no address at all
		return null;
	}
}

function refused(problem: Problem): ReadReference {
	return { ok: false, problem };
}

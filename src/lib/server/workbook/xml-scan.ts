import { damaged, Refusal } from './refusal.ts';
import { xmlName } from './xml-name.ts';
import { textPieces } from './xml-text.ts';

/** A tag as it is met; its values are valid until the next one. */
export type XmlTag = {
	/** How deep it lies: 1 is the root. */
	depth: number;
	/** The value of an attribute by its name without prefix; null where there is none. */
	value: (name: number) => string | null;
	/**
	 * The same without a string for it, for the millions of cells: where it stands in `source`, from
	 * `from` to `to`. False where there is none.
	 */
	find: (name: number) => boolean;
	source: string;
	from: number;
	to: number;
};

/** Both answer whether the text that follows, up to the next tag, is wanted. */
export type XmlEvents = {
	open: (name: number, tag: XmlTag) => boolean;
	close: (name: number, depth: number) => boolean;
	/** A piece of wanted text, its entities resolved. */
	text: (piece: string) => void;
};

type Limits = { depth: number };

/**
 * Walks through a part once. Only what spreadsheets and documents need: elements and attributes by
 * their names without prefix, text, CDATA. A DOCTYPE is refused, since all it can do here is to harm;
 * so is whatever is not well formed, because a part that was cut or damaged would lose its end.
 */
export function scanXml(bytes: Buffer, part: string, limits: Limits, events: XmlEvents): void {
	const nextPiece = textPieces(bytes, part);
	const open = new Int32Array(limits.depth + 2);
	const attributes = new Int32Array(3 * mostAttributes);
	let text = nextPiece() ?? '';
	let attributeCount = 0;
	let depth = 0;
	let rootSeen = false;
	let listening = false;
	const tag: XmlTag = {
		depth: 0,
		source: '',
		from: 0,
		to: 0,
		value: (name) => (tag.find(name) ? resolved(text.slice(tag.from, tag.to), part) : null),
		find(name) {
			for (let index = 0; index < attributeCount; index += 3) {
				if (attributes[index] !== name) continue;
				tag.from = attributes[index + 1] ?? 0;
				tag.to = attributes[index + 2] ?? 0;
				return true;
			}
			return false;
		}
	};

	let at = 0;
	for (;;) {
		const from = text.indexOf('<', at);
		if (from === -1) {
			if (listening && at < text.length) at = sayText(text.length);
			// what is not listened to is gone through without being kept
			if (!refill(listening ? at : text.length)) break;
			continue;
		}
		if (listening && from > at) sayText(from);
		at = from;
		const end = readTag(from);
		if (end === -1) {
			if (!refill(from)) throw damaged(part);
			continue;
		}
		at = end;
	}
	if (depth !== 0 || !rootSeen) throw damaged(part);

	/** False at the end of the part. What was not used yet stays in front of the new piece. */
	function refill(from: number): boolean {
		if (text.length - from > longestTag) throw damaged(part);
		const piece = nextPiece();
		if (piece === null) return false;
		text = from === text.length ? piece : text.slice(from) + piece;
		at = 0;
		return true;
	}

	/** An entity that the end of a piece cuts in two waits for the next one. */
	function sayText(to: number): number {
		let end = to;
		if (to === text.length) {
			const amp = text.lastIndexOf('&');
			if (amp >= at && text.indexOf(';', amp) === -1) end = amp;
		}
		if (end > at) events.text(resolved(text.slice(at, end), part));
		return end;
	}

	/** The place behind the tag, or -1 where its end is not in sight yet. */
	function readTag(from: number): number {
		if (from + 1 >= text.length) return -1;
		const mark = text.charCodeAt(from + 1);
		if (mark === slash) return readClose(from + 2);
		if (mark === question) return behind('?>', from + 2);
		if (mark === bang) return readMarked(from);
		return readOpen(from + 1);
	}

	function readClose(from: number): number {
		const source = text;
		const length = source.length;
		let name = 0;
		for (let i = from; i < length; i += 1) {
			const c = source.charCodeAt(i);
			if (c === greater) {
				if (depth === 0 || open[depth] !== name) throw damaged(part);
				listening = events.close(name, depth);
				depth -= 1;
				return i + 1;
			}
			if (c === colon) name = 0;
			else if (c > blank) name = (Math.imul(name, 31) + c) | 0;
		}
		return -1;
	}

	function readOpen(from: number): number {
		const source = text;
		const length = source.length;
		let name = 0;
		let i = from;
		let c = 0;
		for (; i < length; i += 1) {
			c = source.charCodeAt(i);
			if (c <= blank || c === greater || c === slash) break;
			name = c === colon ? 0 : (Math.imul(name, 31) + c) | 0;
		}
		attributeCount = 0;
		for (;;) {
			while (i < length && (c = source.charCodeAt(i)) <= blank) i += 1;
			if (i >= length) return -1;
			if (c === greater || c === slash) break;
			i = readAttribute(i);
			if (i === -1) return -1;
		}
		const isEmpty = c === slash;
		if (isEmpty) {
			i += 1;
			if (i >= length) return -1;
			if (source.charCodeAt(i) !== greater) throw damaged(part);
		}
		if (depth === 0 && rootSeen) throw damaged(part);
		if (depth >= limits.depth) {
			throw new Refusal({ code: 'file.too-deep', facts: { part } });
		}
		rootSeen = true;
		depth += 1;
		open[depth] = name;
		tag.depth = depth;
		tag.source = source;
		listening = events.open(name, tag);
		if (isEmpty) {
			listening = events.close(name, depth);
			depth -= 1;
		}
		return i + 1;
	}

	function readAttribute(from: number): number {
		const source = text;
		const length = source.length;
		let name = 0;
		let i = from;
		let c = 0;
		let isNamespace = false;
		for (; i < length; i += 1) {
			c = source.charCodeAt(i);
			if (c === equals || c <= blank) break;
			if (c === colon) {
				isNamespace = name === xmlns;
				name = 0;
			} else name = (Math.imul(name, 31) + c) | 0;
		}
		while (i < length && (c = source.charCodeAt(i)) <= blank) i += 1;
		if (i >= length) return -1;
		if (c !== equals) throw damaged(part);
		i += 1;
		while (i < length && (c = source.charCodeAt(i)) <= blank) i += 1;
		if (i >= length) return -1;
		if (c !== quote && c !== apostrophe) throw damaged(part);
		const start = i + 1;
		i = source.indexOf(c === quote ? '"' : "'", start);
		if (i === -1) return -1;
		// a quote that was never closed would take the next tag for its value
		if (i - start > 40) refuseTag(source.slice(start, i));
		if (isNamespace) return i + 1;
		if (attributeCount === attributes.length) throw damaged(part);
		attributes[attributeCount] = name;
		attributes[attributeCount + 1] = start;
		attributes[attributeCount + 2] = i;
		attributeCount += 3;
		return i + 1;
	}

	function refuseTag(value: string): void {
		if (value.length > longestAttribute || value.includes('<')) throw damaged(part);
	}

	function readMarked(from: number): number {
		if (text.startsWith('<!--', from)) return behind('-->', from + 4);
		if (text.startsWith('<![CDATA[', from)) {
			const end = text.indexOf(']]>', from + 9);
			if (end === -1) return -1;
			if (listening && end > from + 9) events.text(text.slice(from + 9, end));
			return end + 3;
		}
		if (text.length - from < 9) return -1;
		throw new Refusal({ code: 'file.doctype', facts: {} });
	}

	function behind(mark: string, from: number): number {
		const end = text.indexOf(mark, from);
		return end === -1 ? -1 : end + mark.length;
	}
}

const mostAttributes = 512;
const longestAttribute = 100_000;
const longestTag = 4_000_000;

const xmlns = xmlName('xmlns');
const blank = 32;
const bang = 33;
const quote = 34;
const apostrophe = 39;
const slash = 47;
const colon = 58;
const equals = 61;
const greater = 62;
const question = 63;

function resolved(text: string, part: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&([^;&]{0,10};?)/g, (_, entity: string) => {
		const known = entities[entity];
		if (known !== undefined) return known;
		const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? [];
		const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : -1;
		if (!isCharacter(code)) throw damaged(part);
		return String.fromCodePoint(code);
	});
}

const entities: Record<string, string | undefined> = {
	'amp;': '&',
	'lt;': '<',
	'gt;': '>',
	'quot;': '"',
	'apos;': "'"
};

/** What XML allows in a text. */
function isCharacter(code: number): boolean {
	if (code < 0x20) return code === 9 || code === 10 || code === 13;
	return (code < 0xd800 || code > 0xdfff) && code < 0xfffe
		? true
		: code > 0xffff && code <= 0x10ffff;
}

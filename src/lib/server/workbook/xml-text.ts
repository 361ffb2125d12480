import { isUtf8 } from 'node:buffer';
import { damaged } from './refusal.ts';

/** The text of a part, piece by piece; null after the last. */
export type TextPieces = () => string | null;

/**
 * The text of a part of a document: UTF-8 or UTF-16, with or without its mark. In pieces, because a
 * text of 80 MB in one is slow to make and its values would keep all of it in memory. Bytes that are no text are
 * refused: nothing is ever replaced by U+FFFD.
 */
export function textPieces(bytes: Buffer, part: string, pieceLength = 1 << 16): TextPieces {
	const { encoding, mark } = encodingOf(bytes);
	const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
	const end = bytes.length;
	let at = mark;
	return () => {
		if (at >= end) return null;
		const to = at + pieceLength >= end ? end : cut(bytes, at + pieceLength, encoding);
		const piece = bytes.subarray(at, to);
		at = to;
		const text = encoding === 'utf-8' ? utf8(piece, part) : decoded(decoder, piece, part);
		// XML allows no others: such a file was damaged, or made to pass for something else
		if (forbidden.test(text)) throw damaged(part);
		return text;
	};
}

const forbidden = /[^\t\n\r -\ufffd]/;

function utf8(piece: Buffer, part: string): string {
	if (!isUtf8(piece)) throw damaged(part);
	return piece.toString('utf8');
}

function decoded(decoder: TextDecoder, piece: Buffer, part: string): string {
	try {
		return decoder.decode(piece);
	} catch {
		throw damaged(part);
	}
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf([first, second, third]: Buffer): { encoding: Encoding; mark: number } {
	if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
	if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
	if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
	// an XML begins with <
	if (first === 0x3c && second === 0) return { encoding: 'utf-16le', mark: 0 };
	if (first === 0 && second === 0x3c) return { encoding: 'utf-16be', mark: 0 };
	return { encoding: 'utf-8', mark: 0 };
}

/** The place nearest before `at` where no character is cut in two. */
function cut(bytes: Buffer, at: number, encoding: Encoding): number {
	let to = at;
	if (encoding === 'utf-8') {
		while (at - to < 4 && ((bytes[to] ?? 0) & 0xc0) === 0x80) to -= 1;
		return to;
	}
	to -= to % 2;
	const high = encoding === 'utf-16le' ? bytes[to + 1] : bytes[to];
	return ((high ?? 0) & 0xfc) === 0xdc ? to - 2 : to;
}

import { correctionOf } from './reed-solomon.ts';
import type { Version } from './version.ts';

/** The bytes of a code in the order in which they are drawn: content and correction, interleaved. */
export function codewordsOf(
	text: Uint8Array,
	{ blocks, correction, lengthBits }: Version
): number[] {
	const content = contentOf(
		text,
		lengthBits,
		blocks.reduce((sum, bytes) => sum + bytes, 0)
	);
	let from = 0;
	const parts = blocks.map((bytes) => content.slice(from, (from += bytes)));
	const corrections = parts.map((part) => correctionOf(part, correction));
	return [...interleaved(parts), ...interleaved(corrections)];
}

const byteMode = 0b0100;
const modeBits = 4;

/** Mode, length, the text and four zero bits; what room is left is filled as the standard says. */
function contentOf(text: Uint8Array, lengthBits: number, room: number): number[] {
	const bits = [
		byteMode.toString(2).padStart(modeBits, '0'),
		text.length.toString(2).padStart(lengthBits, '0'),
		...Array.from(text, (byte) => byte.toString(2).padStart(8, '0'))
	].join('');
	// mode and length are 12 or 20 bits, so the four zeros always find room and end a byte
	const bytes = `${bits}0000`.match(/.{8}/g) ?? [];
	const content = bytes.map((byte) => parseInt(byte, 2));
	for (let pad = 0xec; content.length < room; pad ^= 0xec ^ 0x11) content.push(pad);
	return content;
}

/** The first byte of each block, then the second of each: a spot of dirt hurts every block a little. */
function interleaved(blocks: readonly (readonly number[])[]): number[] {
	const longest = Math.max(...blocks.map((block) => block.length));
	return Array.from({ length: longest }, (_, at) =>
		blocks.flatMap((block) => block.slice(at, at + 1))
	).flat();
}

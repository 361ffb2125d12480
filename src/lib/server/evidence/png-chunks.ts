import { crc32 } from 'node:zlib';
import { gather } from './gathered.ts';
import { orientationIn, tiffOf } from './orientation.ts';

const signature = 8;

/** What a PNG is drawn from. Every other chunk tells of it: its texts, its time, its camera. */
const drawn = new Set(
	(
		'PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT pHYs bKGD hIST sPLT ' +
		'acTL fcTL fdAT'
	).split(' ')
);

/** A PNG with what it is drawn from alone; null where its chunks do not lead to an end. */
export function strippedPng(bytes: Buffer): Buffer | null {
	const afterHeader = signature + 25;
	if (bytes.length < afterHeader || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
	if (bytes.readUInt32BE(signature) !== 13) return null;
	const kept = gather(bytes.length);
	let orientation = 1;
	for (let at = afterHeader; at + 12 <= bytes.length;) {
		const end = at + 12 + bytes.readUInt32BE(at);
		if (end > bytes.length) return null;
		const type = bytes.toString('latin1', at + 4, at + 8);
		if (type === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, end - 4));
		if (drawn.has(type)) kept.add(bytes.subarray(at, end));
		at = end;
		if (type !== 'IEND') continue;
		const upright = orientation === 1 ? [] : [exifChunk(orientation)];
		return Buffer.concat([bytes.subarray(0, afterHeader), ...upright, kept.bytes()]);
	}
	return null;
}

function exifChunk(orientation: number): Buffer {
	const content = Buffer.concat([Buffer.from('eXIf', 'latin1'), tiffOf(orientation)]);
	const chunk = Buffer.alloc(content.length + 8);
	chunk.writeUInt32BE(content.length - 4);
	content.copy(chunk, 4);
	chunk.writeUInt32BE(crc32(content), 4 + content.length);
	return chunk;
}

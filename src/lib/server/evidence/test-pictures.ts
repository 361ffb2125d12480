import { crc32 } from 'node:zlib';

/** What must not be in a picture that is kept. */
export const secret = 'GPS 30.12345N 104.54321E';

/** A TIFF header as cameras write it: which side is up among other entries, and a place. */
export function cameraTiff(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
	const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4 + secret.length);
	const isLittle = order === 'II';
	const short = (value: number, at: number) =>
		isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
	tiff.write(order, 'latin1');
	short(42, 2);
	if (isLittle) tiff.writeUInt32LE(8, 4);
	else tiff.writeUInt32BE(8, 4);
	short(3, 8);
	for (const [entry, tag] of [0x010f, 0x0112, 0x8825].entries()) {
		short(tag, 10 + entry * 12);
		short(3, 12 + entry * 12);
		short(orientation, 18 + entry * 12);
	}
	tiff.write(secret, 50, 'latin1');
	return tiff;
}

export function segment(kind: number, content: string | Buffer): Buffer {
	const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
	const head = Buffer.from([0xff, kind, 0, 0]);
	head.writeUInt16BE(bytes.length + 2, 2);
	return Buffer.concat([head, bytes]);
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
export const scans = {
	frame: segment(0xc2, 'size'),
	table: segment(0xdb, 'table'),
	// filling, a byte FF, and a division belong to the scan
	first: Buffer.concat([segment(0xda, 'how'), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3])]),
	huffman: segment(0xc4, 'more'),
	second: Buffer.concat([segment(0xda, 'how2'), Buffer.from([4, 5, 6])])
};
export const jfif = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0');
export const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours');
export const adobe = segment(0xee, 'Adobe\0d\0\0\0\0\x01');
export const exifOf = (tiff: Buffer) =>
	segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));

/** As a telephone writes it: everything that can tell a place, also between the scans and behind. */
export function cameraJpeg(orientation: number, more: Partial<{ end: Buffer }> = {}): Buffer {
	return Buffer.concat([
		...[start, jfif, exifOf(cameraTiff(orientation))],
		segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`),
		...[profile, segment(0xe2, `MPF\0${secret}`), segment(0xed, `Photoshop 3.0\0${secret}`)],
		...[segment(0xeb, `JP\0${secret}`), segment(0xfe, secret), adobe],
		...[scans.table, scans.frame, scans.first, segment(0xe1, secret), scans.huffman, scans.second],
		more.end ?? Buffer.concat([end, Buffer.from(`ftyp film ${secret}`)])
	]);
}

/** What is to be left of it; which side is up stands behind the frame. */
export function keptJpeg(upright: Buffer = Buffer.alloc(0)): Buffer {
	return Buffer.concat([
		...[start, jfif, upright, profile, adobe],
		...[scans.table, scans.frame, scans.first, scans.huffman, scans.second, end]
	]);
}

export function pngChunk(type: string, content: string | Buffer): Buffer {
	const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
	const chunk = Buffer.alloc(bytes.length + 12);
	chunk.writeUInt32BE(bytes.length);
	chunk.write(type, 4, 'latin1');
	bytes.copy(chunk, 8);
	chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + bytes.length)), 8 + bytes.length);
	return chunk;
}

export function pngHeader(width = 1, height = 1): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width);
	header.writeUInt32BE(height, 4);
	header.writeUInt8(8, 8);
	header.writeUInt8(6, 9);
	return pngChunk('IHDR', header);
}

export const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
export const pngEnd = pngChunk('IEND', '');

export function pngOf(...chunks: Buffer[]): Buffer {
	return Buffer.concat([pngSignature, ...chunks]);
}

export function riffChunk(type: string, content: string | Buffer): Buffer {
	const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
	const head = Buffer.alloc(8);
	head.write(type, 'latin1');
	head.writeUInt32LE(bytes.length, 4);
	return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
}

export function webpOf(...chunks: Buffer[]): Buffer {
	const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
	const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
	head.writeUInt32LE(body.length, 4);
	return Buffer.concat([head, body]);
}

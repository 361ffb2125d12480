import { gather } from './gathered.ts';
import { orientationIn, tiffOf } from './orientation.ts';

const exif = 'Exif\0\0';
const marker = { start: 0xd8, end: 0xd9, scan: 0xda };

/**
 * A JPEG with no more of what applications write into it than its colours need. A picture that breaks
 * off in its last scan is ended where it breaks off: some cameras leave the end out.
 */
export function strippedJpeg(bytes: Buffer): Buffer | null {
	if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
	const kept = gather(bytes.length);
	let frame: Buffer | null = null;
	let orientation = 1;
	let hasScan = false;
	let at = 2;
	for (;;) {
		at = nextMarker(bytes, at);
		const kind = bytes[at] ?? marker.end;
		if (kind === marker.end) break;
		const length = at + 3 > bytes.length ? 0 : bytes.readUInt16BE(at + 1);
		const end = at + 1 + length;
		if (kind === marker.start || length < 2 || end > bytes.length) return null;
		const content = bytes.subarray(at + 3, end);
		if (orientation === 1) orientation = orientationOf(kind, content);
		// it wants to be the very first
		if (frame === null && isFrame(kind, content)) frame = bytes.subarray(at - 1, end);
		else if (isKept(kind, content)) kept.add(bytes.subarray(at - 1, end));
		at = end;
		if (kind !== marker.scan) continue;
		hasScan = true;
		at = endOfScan(bytes, end);
		kept.add(bytes.subarray(end, at));
	}
	if (!hasScan) return null;
	const first = [frame ?? nothing, orientation === 1 ? nothing : exifSegment(orientation)];
	return Buffer.concat([code(marker.start), ...first, kept.bytes(), code(marker.end)]);
}

const nothing = Buffer.alloc(0);
const code = (kind: number) => Buffer.from([0xff, kind]);

/** To the byte that names the next segment: what stands between two of them is left out. */
function nextMarker(bytes: Buffer, from: number): number {
	for (let at = from; ; at += 1) {
		at = bytes.indexOf(0xff, at) + 1;
		if (at === 0 || at >= bytes.length) return bytes.length;
		const kind = bytes[at] ?? 0;
		// filling is FF, and those between 01 and D7 that have no content belong into a scan
		if (kind > 0x01 && kind !== 0xff && (kind < 0xd0 || kind > 0xd7)) return at;
		if (kind === 0xff) at -= 1;
	}
}

/** To the FF of the next marker: in a scan, FF 00 is a byte of it, and FF D0 to D7 divide it. */
function endOfScan(bytes: Buffer, from: number): number {
	for (let at = from; ; at += 1) {
		at = bytes.indexOf(0xff, at);
		if (at < 0 || at + 1 >= bytes.length) return bytes.length;
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
	}
}

/** Of what applications write (APP0 to APP15): the colour profile, how colours are told. */
function isKept(kind: number, content: Buffer): boolean {
	const begins = (text: string) => content.toString('latin1', 0, text.length) === text;
	if (kind === 0xe2) return begins('ICC_PROFILE\0');
	if (kind === 0xee) return begins('Adobe');
	// F0 to FD are in no picture, and could hold anything
	return kind < 0xe0;
}

function isFrame(kind: number, content: Buffer): boolean {
	return kind === 0xe0 && content.toString('latin1', 0, 5) === 'JFIF\0';
}

function orientationOf(kind: number, content: Buffer): number {
	const isExif = kind === 0xe1 && content.toString('latin1', 0, exif.length) === exif;
	return isExif ? orientationIn(content.subarray(exif.length)) : 1;
}

function exifSegment(orientation: number): Buffer {
	const tiff = tiffOf(orientation);
	const head = Buffer.from([0xff, 0xe1, 0, 2 + exif.length + tiff.length]);
	return Buffer.concat([head, Buffer.from(exif, 'latin1'), tiff]);
}

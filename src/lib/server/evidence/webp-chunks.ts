import { gather } from './gathered.ts';
import { orientationIn, tiffOf } from './orientation.ts';

const head = 12;
const drawn = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the first byte of VP8X: that the file has such chunks. */
const flags = { exif: 0x08, xmp: 0x04 };

/** A WebP with what it is drawn from alone; null where its chunks do not fill it. */
export function strippedWebp(bytes: Buffer): Buffer | null {
	if (bytes.length < head + 8) return null;
	const end = 8 + bytes.readUInt32LE(4);
	// the last byte may be left out where it only fills
	if (end > bytes.length + 1) return null;
	const kept = gather(bytes.length + 1);
	let orientation = 1;
	let isExtended = false;
	let hasPicture = false;
	for (let at = head; at + 8 <= end;) {
		const type = bytes.toString('latin1', at, at + 4);
		const length = bytes.readUInt32LE(at + 4);
		const next = at + 8 + length;
		if (next > Math.min(end, bytes.length)) return null;
		if (at === head) isExtended = type === 'VP8X' && length > 0;
		if (type === 'EXIF') orientation = orientationIn(withoutName(bytes.subarray(at + 8, next)));
		if (/^(VP8[ L]|ANMF)$/.test(type)) hasPicture = true;
		const filling = Buffer.alloc(length % 2);
		if (drawn.has(type)) kept.add(bytes.subarray(at, next), filling);
		at = next + filling.length;
	}
	if (!hasPicture) return null;
	// without VP8X there is no place for it
	const isTurned = isExtended && orientation !== 1;
	const chunks = kept.bytes();
	if (isExtended) {
		const told = chunks.readUInt8(8) & ~(flags.exif | flags.xmp);
		chunks.writeUInt8(isTurned ? told | flags.exif : told, 8);
	}
	const upright = isTurned ? [chunkOf('EXIF', tiffOf(orientation))] : [];
	const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), chunks, ...upright]);
	const riff = Buffer.from('RIFF\0\0\0\0', 'latin1');
	riff.writeUInt32LE(body.length, 4);
	return Buffer.concat([riff, body]);
}

function chunkOf(type: string, content: Buffer): Buffer {
	const chunk = Buffer.alloc(8 + content.length);
	chunk.write(type, 'latin1');
	chunk.writeUInt32LE(content.length, 4);
	content.copy(chunk, 8);
	return chunk;
}

/** Some programs put the name in front that the content has in a JPEG. */
function withoutName(content: Buffer): Buffer {
	return content.toString('latin1', 0, 6) === 'Exif\0\0' ? content.subarray(6) : content;
}

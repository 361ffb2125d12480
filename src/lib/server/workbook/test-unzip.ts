import { inflateRawSync } from 'node:zlib';

/** The parts of a sound zip by name, read by its directory as its writers mean it, for tests. */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
	const file = Buffer.from(bytes);
	const parts = new Map<string, Buffer>();
	const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	let at = file.readUInt32LE(end + 16);
	for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
		const packed = file.readUInt32LE(at + 20);
		const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
		const from = file.readUInt32LE(at + 42);
		const begin = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28);
		const content = file.subarray(begin, begin + packed);
		const isStored = file.readUInt16LE(at + 10) === 0;
		const path = file.toString('utf8', at + 46, at + 46 + (name ?? 0));
		parts.set(path, isStored ? Buffer.from(content) : inflateRawSync(content));
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return parts;
}

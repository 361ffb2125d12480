import { inflateRawSync } from 'node:zlib';

/** The parts of a zip of ours by name, read from the front, for tests. */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
	const file = Buffer.from(bytes);
	const parts = new Map<string, Buffer>();
	for (let at = 0; file.readUInt32LE(at) === 0x04034b50;) {
		const packed = file.readUInt32LE(at + 18);
		const nameEnd = at + 30 + file.readUInt16LE(at + 26);
		const name = file.toString('ascii', at + 30, nameEnd);
		parts.set(name, inflateRawSync(file.subarray(nameEnd, nameEnd + packed)));
		at = nameEnd + packed;
	}
	return parts;
}

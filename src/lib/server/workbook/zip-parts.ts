import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadLimits } from './read-limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { partKey, zipDirectory, type StoredFile } from './zip-directory.ts';

/** The parts of a package: unpacked one by one, when they are asked for. */
export type Parts = {
	has: (name: string) => boolean;
	/** Refuses a part that is absent, larger than said, or not what its checksum says. */
	read: (name: string) => Buffer;
};

/** The parts of a zipped document. Nothing is written anywhere, so their names can do no harm. */
export function openParts(bytes: Uint8Array, limits: ReadLimits): Parts {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const files = zipDirectory(file, limits.entries);
	let left = limits.unpackedBytes;
	return {
		has: (name) => files.has(partKey(name)),
		read(name) {
			const stored = files.get(partKey(name));
			if (!stored) throw new Refusal({ code: 'file.part-missing', facts: { part: name } });
			const most = Math.min(limits.partBytes, left);
			if (stored.size > most) {
				const megabytes = Math.round(most / 1_000_000);
				throw new Refusal({ code: 'file.unpacked-too-large', facts: { most: megabytes } });
			}
			const part = unpacked(file, stored);
			left -= part.length;
			return part;
		}
	};
}

function unpacked(
	file: Buffer,
	{ name, method, start, packed, size, checksum }: StoredFile
): Buffer {
	const content = file.subarray(start, start + packed);
	const part = method === 0 ? content : inflated(content, size, name);
	if (part.length !== size || crc32(part) !== checksum) throw damaged(name);
	return part;
}

function inflated(content: Buffer, size: number, name: string): Buffer {
	try {
		// one piece of the size that is said: no second copy, and one byte more than that is the end
		const chunkSize = Math.max(64, size + 1);
		return inflateRawSync(content, { chunkSize, maxOutputLength: Math.max(1, size) });
	} catch {
		// not our fault and nothing to log: the bytes are no deflate stream, or unpack to more than said
		throw damaged(name);
	}
}

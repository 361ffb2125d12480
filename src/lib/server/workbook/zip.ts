import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = { name: string; bytes: Uint8Array };

/**
 * A zip container of files. It knows no clock: every entry has the oldest date that
 * zip can say, so that the same content gives the same bytes.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, bytes } of entries) {
		const packed = deflateRawSync(bytes, { level: 9 });
		const described = describe(bytes, packed, name);
		const path = Buffer.from(name, 'utf8');
		const lengths = Buffer.alloc(4);
		lengths.writeUInt16LE(path.length);
		parts.push(Buffer.concat([localHeader, described, lengths, path, packed]));

		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([centralHeader, described, lengths, place, path]));
		offset += localHeader.length + described.length + lengths.length + path.length + packed.length;
	}
	const central = Buffer.concat(directory);
	return Buffer.concat([...parts, central, endOfDirectory(entries.length, central.length, offset)]);
}

const version = [20, 0];

// signature, version needed
const localHeader = Buffer.from([0x50, 0x4b, 0x03, 0x04, ...version]);
// signature, version made by, version needed
const centralHeader = Buffer.from([0x50, 0x4b, 0x01, 0x02, ...version, ...version]);

/** The fields that both headers have: flags, deflate, 1980-01-01 00:00, checksum, both sizes. */
function describe(bytes: Uint8Array, packed: Buffer, name: string): Buffer {
	const fields = Buffer.alloc(20);
	// that the name is UTF-8 is only said where it is no ASCII: the oldest readers know no other
	if (/[^\x20-\x7e]/.test(name)) fields.writeUInt16LE(0x0800, 0);
	fields.writeUInt16LE(8, 2);
	fields.writeUInt16LE(0x0021, 6);
	fields.writeUInt32LE(crc32(bytes), 8);
	fields.writeUInt32LE(packed.length, 12);
	fields.writeUInt32LE(bytes.length, 16);
	return fields;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(count, 8);
	end.writeUInt16LE(count, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	return end;
}

import { damaged, Refusal } from './refusal.ts';

/** Where a file lies inside a zip. `packed` and `size` are what the directory says. */
export type StoredFile = {
	name: string;
	method: number;
	checksum: number;
	packed: number;
	size: number;
	/** Of its first byte, behind its own header. */
	start: number;
};

/**
 * The files of a zip by their names in lower case, with slashes. Only what can be trusted: a directory
 * that is not where it should be, two files of one name or two in one place are refused, since programs
 * disagree on which one counts.
 */
export function zipDirectory(file: Buffer, most: number): Map<string, StoredFile> {
	const end = endOfDirectory(file);
	const count = file.readUInt16LE(end + 10);
	if (count > most) throw new Refusal({ code: 'file.too-many', facts: { what: 'parts', most } });
	const files = new Map<string, StoredFile>();
	const taken: [from: number, to: number][] = [];
	let at = file.readUInt32LE(end + 16);
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) throw damaged('zip');
		const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
		const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
		const next = at + 46 + nameLength + extraLength + commentLength;
		if (next > end) throw damaged('zip');
		const name = file.toString('utf8', at + 46, at + 46 + nameLength);
		const header = file.readUInt32LE(at + 42);
		const stored = storedFile(file, at, name, header);
		const key = partKey(name);
		if (files.has(key)) throw damaged(name);
		files.set(key, stored);
		taken.push([header, stored.start + stored.packed]);
		at = next;
	}
	// what is counted and what is there must be the same, or a part could hide
	if (at !== end || count === 0) throw damaged('zip');
	refuseOverlap(taken);
	return files;
}

/** The name that a part is found by: no leading slash, slashes only, in lower case. */
export function partKey(name: string): string {
	return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function endOfDirectory(file: Buffer): number {
	// the comment behind it is at most 65,535 bytes long
	const last = Math.max(0, file.length - 22 - 65_535);
	for (let at = file.length - 22; at >= last; at -= 1) {
		const fits = file[at] === 0x50 && file.readUInt32LE(at) === 0x06054b50;
		if (fits && at + 22 + file.readUInt16LE(at + 20) === file.length) return at;
	}
	throw damaged('zip');
}

function storedFile(file: Buffer, at: number, name: string, header: number): StoredFile {
	const flags = file.readUInt16LE(at + 8);
	const method = file.readUInt16LE(at + 10);
	if (flags & 1 || method === 99) throw new Refusal({ code: 'file.encrypted', facts: {} });
	if (method !== 0 && method !== 8) throw damaged(name);
	if (header + 30 > file.length || file.readUInt32LE(header) !== 0x04034b50) throw damaged(name);
	const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
	const packed = file.readUInt32LE(at + 20);
	const size = file.readUInt32LE(at + 24);
	if (start + packed > file.length) throw damaged(name);
	// packing never makes a file much larger: such a size was made up to get past a limit
	if (packed > size + size / 100 + 1000) throw damaged(name);
	return { name, method, checksum: file.readUInt32LE(at + 16), packed, size, start };
}

function refuseOverlap(taken: [from: number, to: number][]): void {
	const inOrder = taken.toSorted(([a], [b]) => a - b);
	let free = 0;
	for (const [from, to] of inOrder) {
		if (from < free) throw damaged('zip');
		free = to;
	}
}

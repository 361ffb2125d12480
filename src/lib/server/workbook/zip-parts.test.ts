import { expect, test } from 'vitest';
import { readLimits } from './read-limits.ts';
import { Refusal } from './refusal.ts';
import { zip } from './zip.ts';
import { openParts } from './zip-parts.ts';

const content = '营商环境'.repeat(200);
const made = () =>
	Buffer.from(
		zip([
			{ name: 'Folder/A.xml', bytes: Buffer.from(content) },
			{ name: 'b.xml', bytes: Buffer.from('乙') }
		])
	);

/** Where the entries of the directory begin; 46 bytes and the name each. */
function directoryOf(file: Buffer): [first: number, second: number, end: number] {
	const end = file.length - 22;
	const first = file.readUInt32LE(end + 16);
	return [first, first + 46 + 'Folder/A.xml'.length, end];
}

function readAll(file: Buffer, limits = readLimits): string {
	try {
		const parts = openParts(file, limits);
		return parts.read('folder/a.xml').toString() + parts.read('b.xml').toString();
	} catch (error) {
		if (error instanceof Refusal) return error.problem.code;
		throw error;
	}
}

test('parts are found by their names in any case, with either slash', () => {
	const parts = openParts(made(), readLimits);
	expect(parts.read('folder/a.xml').toString()).toBe(content);
	expect(parts.read('\\FOLDER\\A.XML').toString()).toBe(content);
	expect(parts.has('folder/c.xml')).toBe(false);
});

test.each<[string, (file: Buffer) => Buffer | void, string]>([
	['as it was made', () => undefined, content + '乙'],
	[
		'a wrong checksum',
		(file) => void file.writeUInt32LE(1, directoryOf(file)[0] + 16),
		'file.damaged'
	],
	[
		'one changed byte of a part',
		(file) => void file.writeUInt8(file.readUInt8(60) ^ 1, 60),
		'file.damaged'
	],
	[
		'a size that is too small',
		(file) => void file.writeUInt32LE(10, directoryOf(file)[0] + 24),
		'file.damaged'
	],
	[
		'a size that is too large',
		(file) => void file.writeUInt32LE(content.length * 4, directoryOf(file)[0] + 24),
		'file.damaged'
	],
	[
		'a size beyond the limit, whatever is in it',
		(file) => void file.writeUInt32LE(0xfffffffe, directoryOf(file)[0] + 24),
		'file.unpacked-too-large'
	],
	[
		'a packed size beyond the file',
		(file) => void file.writeUInt32LE(0x7fffffff, directoryOf(file)[0] + 20),
		'file.damaged'
	],
	['a password', (file) => void file.writeUInt16LE(1, directoryOf(file)[0] + 8), 'file.encrypted'],
	[
		'a password of the newer kind',
		(file) => void file.writeUInt16LE(99, directoryOf(file)[0] + 10),
		'file.encrypted'
	],
	[
		'a way of packing that is not read',
		(file) => void file.writeUInt16LE(14, directoryOf(file)[0] + 10),
		'file.damaged'
	],
	[
		'a count that leaves a file out',
		(file) => void file.writeUInt16LE(1, directoryOf(file)[2] + 10),
		'file.damaged'
	],
	[
		'a directory that is elsewhere',
		(file) => void file.writeUInt32LE(7, directoryOf(file)[2] + 16),
		'file.damaged'
	],
	['a file that was cut', (file) => file.subarray(0, file.length - 30), 'file.damaged'],
	['something behind its end', (file) => Buffer.concat([file, Buffer.alloc(9)]), 'file.damaged']
])('%s', (_, change, result) => {
	const file = made();
	expect(readAll(change(file) ?? file)).toBe(result);
});

test('two files of one name are refused, whichever way it is written', () => {
	const bytes = Buffer.from('甲');
	const twice = zip([
		{ name: 'a/b.xml', bytes },
		{ name: 'A\\B.XML', bytes }
	]);
	expect(readAll(Buffer.from(twice))).toBe('file.damaged');
});

test('two files in one place are refused, though both could be read', () => {
	const bytes = Buffer.from(content);
	const file = Buffer.from(zip(['Folder/A.xml', 'b.xml'].map((name) => ({ name, bytes }))));
	expect(readAll(file)).toBe(content + content);
	file.writeUInt32LE(0, directoryOf(file)[1] + 42);
	expect(readAll(file)).toBe('file.damaged');
});

test('a file that nobody reads must not unpack to more than it says either', () => {
	const noise = Buffer.from(
		Array.from({ length: 500 }, (_, index) => String(Math.sqrt(index + 2))).join('')
	);
	const file = Buffer.from(zip([{ name: 'a', bytes: noise }]));
	const end = file.length - 22;
	file.writeUInt32LE(10, file.readUInt32LE(end + 16) + 24);
	expect(() => openParts(file, readLimits)).toThrow('file.damaged');
});

test('what is unpacked is counted over all parts', () => {
	const limits = { ...readLimits, unpackedBytes: Buffer.from(content).length };
	expect(readAll(made(), limits)).toBe('file.unpacked-too-large');
});

test('a part that unpacks to more than it says is not unpacked to its end', () => {
	const file = Buffer.from(zip([{ name: 'a', bytes: Buffer.alloc(50_000_000) }]));
	const end = file.length - 22;
	file.writeUInt32LE(60_000, file.readUInt32LE(end + 16) + 24);
	expect(() => openParts(file, readLimits).read('a')).toThrow('file.damaged');
});

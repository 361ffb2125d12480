import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip } from './test-unzip.ts';
import { zip } from './zip.ts';

const bytes = (text: string) => Buffer.from(text);
const entries = [
	{ name: 'a.txt', bytes: bytes('清江区'.repeat(500)) },
	{ name: 'folder/empty.txt', bytes: bytes('') }
];

test('what goes in comes out', () => {
	const parts = unzip(zip(entries));
	expect([...parts.keys()]).toEqual(['a.txt', 'folder/empty.txt']);
	expect(parts.get('a.txt')?.toString()).toBe('清江区'.repeat(500));
	expect(parts.get('folder/empty.txt')?.length).toBe(0);
});

test('the same content gives the same bytes, with the oldest date that zip can say', () => {
	const made = Buffer.from(zip(entries));
	expect(made.equals(zip(entries))).toBe(true);
	expect([made.readUInt16LE(10), made.readUInt16LE(12)]).toEqual([0, 0x0021]);
});

test('the directory at the end has every entry with its place, sizes and checksum', () => {
	const made = Buffer.from(zip(entries));
	const end = made.length - 22;
	expect(made.readUInt32LE(end)).toBe(0x06054b50);
	expect(made.readUInt16LE(end + 10)).toBe(2);
	const first = made.readUInt32LE(end + 16);
	expect(first + made.readUInt32LE(end + 12)).toBe(end);
	expect(made.readUInt32LE(first)).toBe(0x02014b50);
	expect(made.readUInt32LE(first + 16)).toBe(crc32('清江区'.repeat(500)));
	expect(made.readUInt32LE(first + 24)).toBe(bytes('清江区'.repeat(500)).length);
	const second = first + 46 + 'a.txt'.length;
	expect(made.readUInt32LE(made.readUInt32LE(second + 42))).toBe(0x04034b50);
});

test.each([
	['an ASCII name says nothing of how it is written', 'a.xml', 0],
	['any other says that it is UTF-8', '区水利局.xlsx', 0x0800]
])('%s', (_, name, flags) => {
	const file = Buffer.from(zip([{ name, bytes: Buffer.from('a') }]));
	const directory = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
	expect([file.readUInt16LE(6), file.readUInt16LE(directory + 8)]).toEqual([flags, flags]);
	expect([...unzip(file).keys()]).toEqual([name]);
});

import { expect, test } from 'vitest';
import { penaltyOf } from './qr-code/mask.ts';
import { qrCode } from './qr-code.ts';

/**
 * A small reader, written from the standard and not from the encoder: it knows a code by its
 * patterns, reads the mask from both places, takes the bytes out, and checks every block.
 */
function read(matrix: boolean[][]): { text: string; version: number; mask: number } {
	const size = matrix.length;
	const version = (size - 17) / 4;
	const at = (row: number, column: number) => (matrix[row]?.[column] ? 1 : 0);
	const mask = readMask(at, size);
	const isPattern = patternsOf(version);

	const bits: number[] = [];
	let [row, column, upwards] = [size - 1, size - 1, true];
	while (column > 0) {
		for (const place of [column, column - 1]) {
			if (!isPattern(row, place)) bits.push(at(row, place) ^ turned(mask, row, place));
		}
		row += upwards ? -1 : 1;
		if (row < 0 || row >= size) {
			row = upwards ? 0 : size - 1;
			upwards = !upwards;
			column -= column === 8 ? 3 : 2;
		}
	}
	const stream = inEights(bits);
	return { text: textOf(contentOf(stream, version), version), version, mask };
}

/** The fifteen bits for correction M, as the standard prints them, by mask. */
const formats = [
	...['101010000010010', '101000100100101', '101111001111100', '101101101001011'],
	...['100010111111001', '100000011001110', '100111110010111', '100101010100000']
];

function readMask(at: (row: number, column: number) => number, size: number): number {
	const corner = [
		...[0, 1, 2, 3, 4, 5, 7].map((column) => at(8, column)),
		...[8, 7, 5, 4, 3, 2, 1, 0].map((row) => at(row, 8))
	].join('');
	const apart = [
		...[1, 2, 3, 4, 5, 6, 7].map((up) => at(size - up, 8)),
		...[8, 7, 6, 5, 4, 3, 2, 1].map((left) => at(8, size - left))
	].join('');
	expect(apart).toBe(corner);
	expect(formats).toContain(corner);
	expect(at(size - 8, 8)).toBe(1);
	return formats.indexOf(corner);
}

function turned(mask: number, i: number, j: number): number {
	const sums = [
		(i + j) % 2,
		i % 2,
		j % 3,
		(i + j) % 3,
		((i >> 1) + ((j / 3) | 0)) % 2,
		((i * j) % 2) + ((i * j) % 3),
		(((i * j) % 2) + ((i * j) % 3)) % 2,
		(((i * j) % 3) + ((i + j) % 2)) % 2
	];
	return sums[mask] === 0 ? 1 : 0;
}

/** Middles of the small targets: first, last and how far apart between, from 7 on. */
function middles(version: number): number[] {
	const last = 4 * version + 10;
	if (version === 1) return [];
	if (version < 7) return [6, last];
	if (version < 14) return [6, last / 2 + 3, last];
	const step = version === 14 ? 20 : 22;
	return [6, last - 2 * step, last - step, last];
}

function patternsOf(version: number): (row: number, column: number) => boolean {
	const size = 17 + 4 * version;
	const far = size - 8;
	const centres = middles(version);
	return (row, column) => {
		if (row === 6 || column === 6) return true;
		if (row < 9 && (column < 9 || column >= far)) return true;
		if (row >= far && column < 9) return true;
		if (version > 6 && row < 6 && column >= far - 3) return true;
		if (version > 6 && column < 6 && row >= far - 3) return true;
		return centres.some((down) =>
			centres.some((right) => {
				const inCorner = (down < 9 && (right < 9 || right > far)) || (down > far && right < 9);
				return !inCorner && Math.abs(row - down) < 3 && Math.abs(column - right) < 3;
			})
		);
	};
}

function inEights(bits: number[]): number[] {
	const bytes = [];
	for (let at = 0; at + 8 <= bits.length; at += 8) {
		bytes.push(parseInt(bits.slice(at, at + 8).join(''), 2));
	}
	return bytes;
}

/** Table 9 of the standard, correction M: all bytes, then (blocks × content) of each kind. */
const table: Record<number, [all: number, ...kinds: [blocks: number, content: number][]]> = {
	1: [26, [1, 16]],
	2: [44, [1, 28]],
	3: [70, [1, 44]],
	4: [100, [2, 32]],
	5: [134, [2, 43]],
	6: [172, [4, 27]],
	7: [196, [4, 31]],
	8: [242, [2, 38], [2, 39]],
	9: [292, [3, 36], [2, 37]],
	10: [346, [4, 43], [1, 44]],
	11: [404, [1, 50], [4, 51]],
	12: [466, [6, 36], [2, 37]],
	13: [532, [8, 37], [1, 38]],
	14: [581, [4, 40], [5, 41]],
	15: [655, [5, 41], [5, 42]]
};

function contentOf(stream: number[], version: number): number[] {
	const [all = 0, ...kinds] = table[version] ?? [];
	expect(stream).toHaveLength(all);
	const lengths = kinds.flatMap(([blocks, content]) => Array<number>(blocks).fill(content));
	const blocks: number[][] = lengths.map(() => []);
	const from = stream[Symbol.iterator]();
	const next = () => from.next().value ?? 0;
	for (let at = 0; at < Math.max(...lengths); at++) {
		lengths.forEach((length, index) => at < length && blocks[index]?.push(next()));
	}
	const content = blocks.flat();
	const check = (all - content.length) / blocks.length;
	for (let at = 0; at < check; at++) blocks.forEach((block) => block.push(next()));
	for (const block of blocks) expect(syndromes(block, check)).toEqual(Array(check).fill(0));
	return content;
}

/** The block as a polynomial, at 2^0, 2^1 …: all zero where nothing is damaged. */
function syndromes(block: number[], count: number): number[] {
	let root = 1;
	return Array.from({ length: count }, () => {
		const sum = block.reduce((value, byte) => product(value, root) ^ byte, 0);
		root = product(root, 2);
		return sum;
	});
}

/** In GF(256), by shifting and adding: no tables that could share a fault with the encoder's. */
function product(a: number, b: number): number {
	let [sum, left, right] = [0, a, b];
	while (right > 0) {
		if (right & 1) sum ^= left;
		left = left & 128 ? ((left << 1) ^ 285) & 255 : left << 1;
		right >>= 1;
	}
	return sum;
}

function textOf(content: number[], version: number): string {
	const bits = content.map((byte) => byte.toString(2).padStart(8, '0')).join('');
	expect(bits.slice(0, 4)).toBe('0100');
	const counted = version < 10 ? 8 : 16;
	const length = parseInt(bits.slice(4, 4 + counted), 2);
	const start = 4 + counted;
	const end = start + 8 * length;
	const rest = bits.slice(end);
	expect(rest.slice(0, 4)).toBe('0000');
	expect(rest.slice(4)).toBe('1110110000010001'.repeat(99).slice(0, rest.length - 4));
	const bytes = bits.slice(start, end).match(/.{8}/g) ?? [];
	return new TextDecoder('utf-8', { fatal: true }).decode(
		Uint8Array.from(bytes, (byte) => parseInt(byte, 2))
	);
}

const code = (text: string): boolean[][] => qrCode(text) ?? expect.unreachable(text);

test.each([
	['nothing', ''],
	['a digit', '7'],
	['an address on a LAN', 'http://192.168.3.20:3000/login'],
	['Chinese', '清城区营商环境改革任务台账'],
	['signs beyond the basic plane', '开门🔑𠮷'],
	[
		'the address for an app',
		'otpauth://totp/%E8%90%A5%E5%95%86%E5%8F%B0%E8%B4%A6:%E7%8E%8B%E5%B0%8F%E6%98%8E?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E8%90%A5%E5%95%86%E5%8F%B0%E8%B4%A6&algorithm=SHA1&digits=6&period=30'
	]
])('%s is read as it was written', (_, text) => {
	expect(read(code(text)).text).toBe(text);
});

/** What the standard says that a version takes in bytes at correction M. */
const capacities = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412];

test.each(capacities.map((bytes, index) => [bytes, index + 1] as const))(
	'%i bytes fill version %i, and are read',
	(bytes, version) => {
		const text = 'Ledger 7/'.repeat(50).slice(0, bytes);
		expect(read(code(text))).toMatchObject({ text, version });
		if (version > 1) {
			const before = capacities[version - 2] ?? 0;
			expect(read(code(text.slice(0, before + 1)))).toMatchObject({ version });
		}
	}
);

test('a text too long for the largest version has no code', () => {
	expect(qrCode('x'.repeat(413))).toBe(null);
	expect(qrCode('营'.repeat(138))).toBe(null); // 414 bytes
	expect(read(code('营'.repeat(137))).text).toBe('营'.repeat(137));
});

test.each([4, 64, 6, 22, 15, 3, 0, 53].map((n, mask) => [mask, `tz.example/${n}`] as const))(
	'mask %i is the easiest for %s, and is read',
	(mask, text) => {
		expect(read(code(text))).toMatchObject({ text, mask });
	}
);

test('the targets and the dotted lines are where a reader looks for them', () => {
	const matrix = code('清城区营商');
	const rows = matrix.map((row) => row.map((black) => (black ? '#' : '.')).join(''));
	const corner = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
	const size = rows.length;
	expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(corner);
	expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(corner);
	expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(corner);
	const small = ['#####', '#...#', '#.#.#', '#...#', '#####'];
	expect(rows.slice(16, 21).map((row) => row.slice(16, 21))).toEqual(small);
	expect(rows[6]?.slice(7, -7)).toBe('.#'.repeat(size).slice(0, size - 14));
	expect(rows[7]?.slice(0, 8)).toBe('........');
});

test('from version 7 a code tells its size', () => {
	const matrix = code('x'.repeat(122));
	const size = matrix.length;
	const told = Array.from({ length: 18 }, (_, n) => {
		const [a, b] = [5 - Math.floor(n / 3), size - 9 - (n % 3)];
		expect(matrix[b]?.[a]).toBe(matrix[a]?.[b]);
		return matrix[a]?.[b] ? 1 : 0;
	});
	expect(told.join('')).toBe('000111110010010100'); // as the standard prints it for 7
});

const drawn = (...rows: string[]) => rows.map((row) => [...row].map((sign) => sign === '#'));

test.each([
	// rows and columns count; the rest of each drawing is built to add nothing that is not named
	['a chessboard has nothing', drawn('#.#.', '.#.#', '#.#.', '.#.#'), 0],
	[
		'all black: runs of five, squares, and no white',
		drawn(...Array<string>(5).fill('#####')),
		30 + 48 + 100
	],
	[
		'six in a row are four, and black is too much by eight percent',
		drawn('######', '.#.#.#', '#.#.#.', '.#.#.#', '#.#.#.', '.#.#.#'),
		14
	],
	[
		'what looks like a corner',
		drawn(
			'#.###.#....',
			...Array.from({ length: 10 }, (_, n) => (n % 2 ? '#.#.#.#.#.#' : '.#.#.#.#.#.'))
		),
		40
	]
])('penalty: %s', (_, matrix, penalty) => {
	expect(penaltyOf(matrix)).toBe(penalty);
});

/**
 * The sizes of QR codes from 1 (21 modules) to 15 (77), at error correction M, from the tables of
 * ISO/IEC 18004: how the bytes are parted into blocks, and where the small targets stand.
 */
export type Version = {
	number: number;
	/** Modules of one side. */
	size: number;
	/** Bytes that hold content, in each block; the longer blocks come last. */
	blocks: number[];
	/** Bytes of error correction for each block. */
	correction: number;
	/** Bits that tell how many bytes of text follow. */
	lengthBits: 8 | 16;
	/** The rows, and columns, in which small targets have their middle. */
	targets: number[];
};

/** The smallest version that takes so many bytes of text; undefined where even the largest does not. */
export function versionFor(bytes: number): Version | undefined {
	return versions.find(({ blocks, lengthBits }) => {
		const room = blocks.reduce((sum, block) => sum + block, 0) * 8;
		return 4 + lengthBits + bytes * 8 <= room;
	});
}

type Row = [
	correction: number,
	short: [blocks: number, bytes: number],
	long: [blocks: number, bytes: number],
	...targets: number[]
];

const none: [number, number] = [0, 0];

const rows: Row[] = [
	[10, [1, 16], none],
	[16, [1, 28], none, 6, 18],
	[26, [1, 44], none, 6, 22],
	[18, [2, 32], none, 6, 26],
	[24, [2, 43], none, 6, 30],
	[16, [4, 27], none, 6, 34],
	[18, [4, 31], none, 6, 22, 38],
	[22, [2, 38], [2, 39], 6, 24, 42],
	[22, [3, 36], [2, 37], 6, 26, 46],
	[26, [4, 43], [1, 44], 6, 28, 50],
	[30, [1, 50], [4, 51], 6, 30, 54],
	[22, [6, 36], [2, 37], 6, 32, 58],
	[22, [8, 37], [1, 38], 6, 34, 62],
	[24, [4, 40], [5, 41], 6, 26, 46, 66],
	[24, [5, 41], [5, 42], 6, 26, 48, 70]
];

const versions = rows.map(([correction, short, long, ...targets], index): Version => ({
	number: index + 1,
	size: 21 + 4 * index,
	blocks: [short, long].flatMap(([blocks, bytes]) => Array<number>(blocks).fill(bytes)),
	correction,
	lengthBits: index + 1 < 10 ? 8 : 16,
	targets
}));

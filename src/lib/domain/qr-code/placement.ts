import type { Version } from './version.ts';

/** True is black. */
export type Matrix = boolean[][];

export type Frame = {
	matrix: Matrix;
	/** True where a pattern stands or information about the code will: content goes round these. */
	taken: Matrix;
};

/** A code without content: the targets, the dotted lines, and the places for what it tells of itself. */
export function frameOf({ number, size, targets }: Version): Frame {
	const frame = { matrix: blank(size), taken: blank(size) };
	for (let at = 0; at < size; at++) {
		put(frame, 6, at, at % 2 === 0);
		put(frame, at, 6, at % 2 === 0);
	}
	for (const [row, column] of [
		[3, 3],
		[3, size - 4],
		[size - 4, 3]
	] as const) {
		drawTarget(frame, row, column, 4); // with its white border
	}
	const last = size - 7;
	for (const row of targets) {
		for (const column of targets) {
			const underCorner =
				(row === 6 && column === 6) ||
				(row === 6 && column === last) ||
				(row === last && column === 6);
			if (!underCorner) drawTarget(frame, row, column, 2);
		}
	}
	writeFormat(frame, 0);
	put(frame, size - 8, 8, true); // black in every code
	if (number >= 7) writeVersion(frame, number);
	return frame;
}

/** Rings round a middle: a corner's has radius 3 and a white ring outside, a small one radius 2. */
function drawTarget(frame: Frame, row: number, column: number, radius: 2 | 4): void {
	const white = radius === 4 ? [2, 4] : [1];
	for (let down = -radius; down <= radius; down++) {
		for (let right = -radius; right <= radius; right++) {
			const ring = Math.max(Math.abs(down), Math.abs(right));
			put(frame, row + down, column + right, !white.includes(ring));
		}
	}
}

/** Which mask is on and that error correction is M: fifteen bits, twice, so that one may be lost. */
export function writeFormat(frame: Frame, mask: number): void {
	const { length: size } = frame.matrix;
	const correctionM = 0b00;
	const value = (correctionM << 3) | mask;
	const bits = ((value << 10) | remainderOf(value, 10, 0b10100110111)) ^ 0b101010000010010;
	const bit = (at: number) => ((bits >> at) & 1) === 1;
	for (let at = 0; at < 15; at++) {
		// round the corner, past the dotted lines; and along the two other corners
		const [row, column] = at < 8 ? [at < 6 ? at : at + 1, 8] : [8, at === 8 ? 7 : 14 - at];
		put(frame, row, column, bit(at));
		if (at < 8) put(frame, 8, size - 1 - at, bit(at));
		else put(frame, size - 15 + at, 8, bit(at));
	}
}

/** Larger codes tell their size: eighteen bits, beside two of the corners. */
function writeVersion(frame: Frame, number: number): void {
	const bits = (number << 12) | remainderOf(number, 12, 0b1111100100101);
	const { length: size } = frame.matrix;
	for (let at = 0; at < 18; at++) {
		const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)];
		put(frame, near, far, ((bits >> at) & 1) === 1);
		put(frame, far, near, ((bits >> at) & 1) === 1);
	}
}

/** What is left of a value, with so many zeros after it, divided without carry: the check bits. */
function remainderOf(value: number, zeros: number, divisor: number): number {
	let left = value << zeros;
	for (let at = 31 - Math.clz32(left); at >= zeros; at--) {
		if ((left >> at) & 1) left ^= divisor << (at - zeros);
	}
	return left;
}

/** Draws the bytes into the free places: pairs of columns from the right, upwards and downwards in turn. */
export function writeContent({ matrix, taken }: Frame, bytes: readonly number[]): void {
	const { length: size } = matrix;
	let bit = 0;
	for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
		if (right === 6) right = 5; // the dotted column is in no pair
		for (let step = 0; step < size; step++) {
			const row = up ? size - 1 - step : step;
			for (const column of [right, right - 1]) {
				if (taken[row]?.[column] !== false) continue;
				const black = (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
				bit += 1;
				paint(matrix, row, column, black);
			}
		}
	}
}

/** Marks a place as taken; outside the code, where a corner's white ring lies, there is none. */
function put({ matrix, taken }: Frame, row: number, column: number, black: boolean): void {
	paint(matrix, row, column, black);
	paint(taken, row, column, true);
}

function paint(matrix: Matrix, row: number, column: number, black: boolean): void {
	const line = matrix[row];
	if (line && column >= 0 && column < line.length) line[column] = black;
}

function blank(size: number): Matrix {
	return Array.from({ length: size }, () => Array<boolean>(size).fill(false));
}

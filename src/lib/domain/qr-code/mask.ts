import type { Frame, Matrix } from './placement.ts';

/** The eight patterns that the standard knows: where one is true, content is turned over. */
const masks: readonly ((row: number, column: number) => boolean)[] = [
	(row, column) => (row + column) % 2 === 0,
	(row) => row % 2 === 0,
	(_, column) => column % 3 === 0,
	(row, column) => (row + column) % 3 === 0,
	(row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
	(row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
	(row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
	(row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0
];

export const maskCount = masks.length;

/** The same code with its content turned over by a mask; patterns stay as they are. */
export function masked({ matrix, taken }: Frame, mask: number): Frame {
	const turns = masks[mask];
	if (!turns) throw new RangeError(`There is no mask ${mask}`);
	const turned = matrix.map((line, row) =>
		line.map((black, column) => {
			const free = taken[row]?.[column] === false;
			return free && turns(row, column) ? !black : black;
		})
	);
	return { matrix: turned, taken };
}

/** How hard a code is to read, by the standard's four rules; the mask with the least is taken. */
export function penaltyOf(matrix: Matrix): number {
	const rows = matrix.map(written);
	const columns = matrix.map((_, at) => written(matrix.map((line) => line[at] === true)));
	const lines = [...rows, ...columns];
	const inLines = lines.reduce((sum, line) => sum + runs(line) + falseTargets(line), 0);
	return inLines + squares(rows) + imbalance(rows);
}

function written(line: readonly boolean[]): string {
	return line.map((black) => (black ? '1' : '0')).join('');
}

/** Five of one colour in a row are 3, each more is one more. */
function runs(line: string): number {
	return (line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
}

/** What looks like the middle of a corner's target, with four white on a side, is 40 each. */
function falseTargets(line: string): number {
	let found = 0;
	for (const pattern of ['10111010000', '00001011101']) {
		for (let at = line.indexOf(pattern); at >= 0; at = line.indexOf(pattern, at + 1)) found += 1;
	}
	return found * 40;
}

/** Two by two of one colour are 3, overlapping ones too. */
function squares(rows: readonly string[]): number {
	let found = 0;
	for (const [at, row] of rows.entries()) {
		const below = rows[at + 1] ?? '';
		for (let column = 1; column < below.length; column++) {
			const four = row.slice(column - 1, column + 1) + below.slice(column - 1, column + 1);
			if (four === '0000' || four === '1111') found += 1;
		}
	}
	return found * 3;
}

/** Ten for every full five percent by which black is away from half. */
function imbalance(rows: readonly string[]): number {
	const all = rows.join('');
	const black = all.replace(/0/g, '').length;
	return Math.floor(Math.abs((black / all.length) * 100 - 50) / 5) * 10;
}

/**
 * The bytes of error correction for a block: the remainder of the block, as a polynomial over
 * GF(256), when divided by the product of (x - 2^i).
 */
export function correctionOf(block: readonly number[], length: number): number[] {
	const divisor = divisorOf(length);
	const remainder = Array<number>(length).fill(0);
	for (const byte of block) {
		const factor = byte ^ (remainder.shift() ?? 0);
		remainder.push(0);
		divisor.forEach((part, at) => (remainder[at] = (remainder[at] ?? 0) ^ times(part, factor)));
	}
	return remainder;
}

/** Without its leading 1, the highest power first. */
function divisorOf(length: number): number[] {
	let product = [1];
	for (let power = 0; power < length; power++) {
		const root = exponents[power] ?? 0;
		const shifted = [...product, 0];
		product = shifted.map((part, at) => part ^ times(product[at - 1] ?? 0, root));
	}
	return product.slice(1);
}

function times(a: number, b: number): number {
	if (a === 0 || b === 0) return 0;
	return exponents[((logarithms[a] ?? 0) + (logarithms[b] ?? 0)) % 255] ?? 0;
}

/** Powers of 2 in the field whose polynomial is x^8 + x^4 + x^3 + x^2 + 1. */
const exponents: number[] = [];
const logarithms: number[] = [];
for (let power = 0, value = 1; power < 255; power++) {
	exponents[power] = value;
	logarithms[value] = power;
	value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}

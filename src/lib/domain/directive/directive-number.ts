import { plainLine } from '../plain-line.ts';

type Parts = { head: string; year: number; serial: number };

/**
 * A printed number in its one spelling, 营商督〔2026〕3号, whatever brackets and blanks were typed;
 * null for what is none. GB/T 9704: six-sided brackets, the full year, no leading zero.
 */
export function readNumber(typed: string): string | null {
	const parts = partsOf(typed);
	return parts && numberText(parts);
}

/** The next free number of a year, under the words that were used last; the office may write another. */
export function proposedNumber(given: readonly string[], year: number): string {
	const known = given.flatMap((number) => partsOf(number) ?? []);
	const head = known.toSorted(byAge).at(-1)?.head ?? usualHead;
	const serials = known
		.filter((parts) => parts.year === year && parts.head === head)
		.map(({ serial }) => serial);
	return numberText({ head, year, serial: Math.max(0, ...serials) + 1 });
}

const usualHead = '营商督';
const shape = /^(\p{L}{1,12}?)[[(【〔]((?:19|20)\d\d)年?[\])】〕]第?0*([1-9]\d{0,3})号?$/u;

function partsOf(typed: string): Parts | null {
	const line = plainLine(typed)?.normalize('NFKC').replace(/\s/g, '');
	const [, head, year, serial] = shape.exec(line ?? '') ?? [];
	if (head === undefined) return null;
	return { head, year: Number(year), serial: Number(serial) };
}

function numberText({ head, year, serial }: Parts): string {
	return `${head}〔${year}〕${serial}号`;
}

function byAge(a: Parts, b: Parts): number {
	return a.year - b.year || a.serial - b.serial;
}

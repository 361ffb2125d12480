import { compact } from '../printed.ts';

/**
 * A printed text as the match compares it: blanks, breaks and widths apart, quotation marks of one
 * kind, and without the page numbers (— 15 —) that a document leaves inside its paragraphs.
 */
export function comparable(printed: string): string {
	const text = compact(printed);
	const plain = quotes.test(text) ? text.replace(everyQuote, '"') : text;
	return pageNumber.test(plain) ? plain.replace(everyPageNumber, '') : plain;
}

/** Whether two printed texts say the same; null is a text of nothing. */
export function saysTheSame(one: string | null, other: string | null): boolean {
	if (one === other) return true;
	return comparable(one ?? '') === comparable(other ?? '');
}

/** The words of a section's heading: 获得用水、用气 and 获得用水用气 are one section. */
export function headingWords(title: string): string {
	return comparable(title).replace(/[\p{P}\p{S}]/gu, '');
}

const quotes = /[“”„‟〝〞‘’]/;
const everyQuote = new RegExp(quotes, 'g');
// dashes on both sides and no digit beyond them: 2019-12-31 holds no page number
const pageNumber = /(?<![\d—–-])[—–-]{1,2}\d{1,3}[—–-]{1,2}(?![\d—–-])/;
const everyPageNumber = new RegExp(pageNumber, 'g');

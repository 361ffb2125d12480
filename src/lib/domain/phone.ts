/**
 * Telephone numbers are personal data: 154****1234, 0840-****028. Finds mobile numbers and
 * landlines in any text, however their groups are parted (dashes and dots of every width, blanks,
 * brackets, full-width digits, a country code), and hides the middle. The rest stays as it was.
 */
export function maskPhones(text: string): string {
	return text.replace(recognised, (found, mobile?: string, landline?: string) => {
		if (mobile !== undefined) return maskMobile(digitsOf(mobile));
		return landline === undefined ? found : maskLandline(digitsOf(landline));
	});
}

export function hasPhone(text: string): boolean {
	return maskPhones(text) !== text;
}

/** A text that is known to be one number: what is not recognised as such shows its end only. */
export function maskNumber(phone: string): string {
	const masked = maskPhones(phone);
	return masked === phone ? `****${phone.slice(-3)}` : masked;
}

const digit = '[0-9０-９]';
const blank = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]{0,3}'; // few: many would take long to look through
const part = `${blank}(?:[-‐-―−－﹣~.．·]{1,2}${blank})?`; // two, since —— is one dash
const country = `(?:[+＋]|[0０]{2})[8８][6６]${part}`;

const mobile = `(?:${country})?[0０]?[1１][3-9３-９]${digit}${part}${digit}{4}${part}${digit}{4}`;

// only areas that exist, and numbers that begin as numbers do, or every serial would be a telephone
const code = `(?:[1１][0０]|[2２]${digit}|[3-9３-９]${digit}{2})`;
const local = `[2-9２-９]${digit}{2,3}${part}${digit}{4}`;
const landline = `(?:${area('[0０]')}|${country}${area('[0０]?')})${part}${local}`;

/** A bracket belongs to the number where it holds the area alone: not in （0840-5551028）. */
function area(trunk: string): string {
	return `(?:[(（]${blank}${trunk}${code}${blank}[)）]|${trunk}${code}${blank}[)）]?)`;
}

// a digest or a UUID holds digits by chance, an id card's number is longer than a telephone's
const identifier = '[0-9a-f]{32,}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const recognised = new RegExp(
	`${identifier}|(?<!${digit})(?:(${mobile})|(${landline}))(?!${digit})`,
	'gi'
);

const anyNumber = new RegExp(`[+＋(（]?${digit}(?:[)）]?${part}[(（]?${digit}){4,}`, 'g');

/** Without the country code and the 0 that is dialled in its stead. */
function digitsOf(found: string): string {
	const plain = found.normalize('NFKC').replace(/^(\+|00)86/, '');
	return plain.replace(/\D/g, '').replace(/^0/, '');
}

function maskMobile(digits: string): string {
	return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** 010 and 02x have three digits, the others four. */
function maskLandline(digits: string): string {
	const length = /^[12]/.test(digits) ? 2 : 3;
	return `0${digits.slice(0, length)}-****${digits.slice(-3)}`;
}

/** Stands where a number was left out, as in what is masked. */
export const leftOut = '****';

/**
 * Of a list of people the names alone. Among names every longer row of digits is a number, one without
 * its area too, which no other text would give away.
 */
export function withoutNumbers(people: string): string {
	return people.replace(anyNumber, leftOut);
}

/**
 * Telephone numbers are personal data: 138****1234, 0763-****028. Finds mobile numbers and
 * landlines in any text, with or without their separators, and hides the middle.
 */
export function maskPhones(text: string): string {
	return text.replace(mobile, '$1****$2').replace(landline, '$1-****$2');
}

// not inside a longer number, such as an id card's
const mobile = /(?<!\d)(1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?!\d)/g;
const landline = /(?<!\d)[(（]?(0\d{2,3})[)）]?[ -]?\d{4,5}(\d{3})(?!\d)/g;

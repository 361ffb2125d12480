/**
 * A telephone number as somebody typed it, in one spelling: 15412345678, 0840-5551028, 5551028,
 * 660110 (a short number inside the offices); an extension stays as -801. Null where it is none. Full-width digits, blanks, dashes of any
 * kind and a country code make no difference.
 */
export function readPhone(typed: string): string | null {
	const plain = typed
		.normalize('NFKC')
		.replace(/[‐-―−—]/gu, '-')
		.replace(/[\s.()]/gu, '')
		.replace(/^(\+|00)86-?/, '');
	const mobile = /^(1[3-9]\d)-?(\d{4})-?(\d{4})$/.exec(plain);
	if (mobile) return mobile.slice(1).join('');
	const landline = /^(0\d{2,3})-?([2-9]\d{6,7})(?:-(\d{1,6}))?$/.exec(plain);
	if (landline) {
		const [, area = '', number = '', extension] = landline;
		return extension === undefined ? `${area}-${number}` : `${area}-${number}-${extension}`;
	}
	return /^([2-9]\d{6,7}|\d{5,6})$/.test(plain) ? plain : null;
}

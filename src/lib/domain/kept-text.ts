import { leftOut, maskPhones, withoutNumbers } from './phone.ts';

const people = /(^|\.)(responsible|contact)People\b/;

/** What a browser may keep of a field: computers are shared, so no telephone number stays in them. */
export function keptText(field: string, text: string): string {
	return people.test(field) ? withoutNumbers(text) : maskPhones(text);
}

/** Whether a number was left out of what was kept. */
export function lacksNumber(text: string): boolean {
	return text.includes(leftOut);
}

/** Of what was kept that which can be filled in: masked numbers are none. */
export function withoutMasks(text: string): string {
	return text.replace(masked, '');
}

// as phone.ts writes them: 154****1234, 0840-****028, and of people **** alone
const masked = /(?:\d{2,4}-?)?\*{4}(?:\d{3,4})?/g;

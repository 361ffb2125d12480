import { expect, test } from 'vitest';
import { maskPhones } from './phone.ts';

test.each([
	['a mobile number', '电话13812341234', '电话138****1234'],
	['a mobile number in groups', '138 1234 1234', '138****1234'],
	['a mobile number with dashes', '138-1234-1234', '138****1234'],
	['a landline of eight digits', '020-83331028', '020-****028'],
	['a landline of seven digits', '0763-3361028', '0763-****028'],
	['a landline without its dash', '07633361028', '0763-****028'],
	['a landline in brackets', '（0763）3361028', '0763-****028'],
	['two in one cell', '0763-3361028、13812341234', '0763-****028、138****1234'],
	['an id card is no telephone', '441802199001011234', '441802199001011234'],
	['a year and a percent are none', '2026年完成 100%', '2026年完成 100%'],
	['a date is none', '2026-09-30', '2026-09-30'],
	['an instant is none', '2026-11-21T08:00:00.123Z', '2026-11-21T08:00:00.123Z'],
	['a task number is none', '第44项', '第44项']
])('%s', (_, text, masked) => {
	expect(maskPhones(text)).toBe(masked);
});

import { expect, test } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { hashOf } from './token.ts';

test('a set is ten different codes of two groups', () => {
	const codes = newRecoveryCodes();
	expect(new Set(codes).size).toBe(10);
	for (const code of codes) expect(code).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}$/);
});

test('a code holds 40 bits: 32 signs, all of them used, none that is taken for another', () => {
	const signs = new Set(Array.from({ length: 200 }, newRecoveryCodes).flat().join(''));
	signs.delete('-');
	expect(signs.size).toBe(32);
	for (const mistaken of 'ilou') expect(signs).not.toContain(mistaken);
});

test.each([
	['as printed', '7mkp-4rtw'],
	['without its dash', '7mkp4rtw'],
	['in capitals', '7MKP-4RTW'],
	['with spaces', ' 7mkp - 4rtw '],
	['with a full-width space and signs', '７ｍｋｐ　－　４ＲＴＷ'],
	['with the dash that a word processor makes of it', '7mkp–4rtw'],
	['with something invisible from a pasted line', '7mkp-4rtw\u200b']
])('a code is known again %s', (_, typed) => {
	expect(hashRecoveryCode(typed)).toBe(hashOf('7mkp4rtw'));
});

test('0 read as o and 1 read as l or i are known again', () => {
	expect(hashRecoveryCode('O1oL-iIab')).toBe(hashRecoveryCode('0101-11ab'));
});

test.each([
	['another code', '7mkp-4rtx'],
	['half of it', '7mkp'],
	['nothing', '']
])('%s is not the code', (_, typed) => {
	expect(hashRecoveryCode(typed)).not.toBe(hashRecoveryCode('7mkp-4rtw'));
});

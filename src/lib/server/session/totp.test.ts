import { expect, test } from 'vitest';
import { acceptCode, codeAt, newTotpSecret, otpauthUri, stepAt } from './totp.ts';

/** The secret of RFC 6238, appendix B: "12345678901234567890". */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

// the appendix prints eight digits; ours are the last six of them
test.each([
	['1970-01-01T00:00:59Z', '287082'],
	['2005-03-18T01:58:29Z', '081804'],
	['2005-03-18T01:58:31Z', '050471'],
	['2009-02-13T23:31:30Z', '005924'],
	['2033-05-18T03:33:20Z', '279037'],
	['2603-10-11T11:33:20Z', '353130']
])('the code of %s is that of RFC 6238', (instant, code) => {
	expect(codeAt(secret, stepAt(instant))).toBe(code);
});

const now = '2026-11-21T01:00:00.000Z';
const step = stepAt(now);
const code = (at: number) => codeAt(secret, at);

test.each([
	['of this half minute', code(step), null, step],
	['of the one before, for a slow hand', code(step - 1), null, step - 1],
	['of the one after, for a telephone that is fast', code(step + 1), null, step + 1],
	['of two before', code(step - 2), null, null],
	['of two after', code(step + 2), null, null],
	['that was used already', code(step), step, null],
	['of the step before one that was used', code(step - 1), step, null],
	['of the step after one that was used', code(step + 1), step, step + 1],
	['in two groups', `${code(step).slice(0, 3)} ${code(step).slice(3)}`, null, step],
	['with a full-width space', `\u3000${code(step)}\u3000`, null, step],
	['of five digits', code(step).slice(1), null, null],
	['of seven digits', `${code(step)}0`, null, null],
	['of letters', 'abcdef', null, null],
	['of two Chinese characters, six bytes', '中文', null, null],
	['left empty', '', null, null]
])('a code %s', (_, typed, lastStep, taken) => {
	expect(acceptCode(secret, typed, lastStep, now)).toBe(taken);
});

test('a code in full-width digits is the same code', () => {
	const wide = code(step).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
	expect(acceptCode(secret, wide, null, now)).toBe(step);
});

test('a code that two steps happen to share opens once, not twice', () => {
	const twin = '2026-02-23T09:00:15.000Z';
	expect(codeAt(secret, stepAt(twin))).toBe(codeAt(secret, stepAt(twin) + 1));
	expect(acceptCode(secret, '963181', null, twin)).toBe(stepAt(twin) + 1);
	expect(acceptCode(secret, '963181', stepAt(twin) + 1, twin)).toBe(null);
});

test("another secret's code does not open", () => {
	expect(acceptCode('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', code(step), null, now)).toBe(null);
});

test('a secret has 160 bits in base32, is new each time, and gives codes', () => {
	const secrets = Array.from({ length: 100 }, newTotpSecret);
	expect(new Set(secrets).size).toBe(100);
	for (const one of secrets) expect(one).toMatch(/^[A-Z2-7]{32}$/);
	expect(new Set(secrets.join('')).size).toBe(32);
	expect(codeAt(secrets[0] ?? '', step)).toMatch(/^\d{6}$/);
});

test('a spoilt secret is our fault and no wrong code', () => {
	expect(() => acceptCode('not base32!', '123456', null, now)).toThrow('base32');
});

test.each([
	[
		'Chinese, in bytes of UTF-8',
		'营商台账',
		'王小明',
		'otpauth://totp/%E8%90%A5%E5%95%86%E5%8F%B0%E8%B4%A6:%E7%8E%8B%E5%B0%8F%E6%98%8E',
		'issuer=%E8%90%A5%E5%95%86%E5%8F%B0%E8%B4%A6'
	],
	['a space is %20, for an app takes + as it is', 'A B', 'c d', '/A%20B:c%20d?', 'issuer=A%20B&'],
	[
		'what parts an address is escaped',
		'a&b=c?',
		'd/e#f',
		'/a%26b%3Dc%3F:d%2Fe%23f?',
		'=a%26b%3Dc%3F&'
	],
	['a colon would part in the wrong place', 'a:b', 'c:d', '/a%20b:c%20d?', 'issuer=a%20b&'],
	['half a character does not break it', 'a\ud83d', 'b', '/a%EF%BF%BD:b?', 'issuer=a%EF%BF%BD&']
])('the address for an app: %s', (_, issuer, account, label, query) => {
	const uri = otpauthUri({ issuer, account, secret });
	expect(uri).toContain(label);
	expect(uri).toContain(query);
	expect(uri).toContain(`secret=${secret}&`);
	expect(new URL(uri).searchParams.get('digits')).toBe('6');
});

import { expect, test } from 'vitest';
import { decoyHash, hashPassword, needsRehash, verifyPassword } from './password-hash.ts';

const salt = 'c29tZXNhbHRzb21lc2FsdA';
const phc = (parameters: string, tag = 'A'.repeat(43)) =>
	`$argon2id$v=19$${parameters}$${salt}$${tag}`;

test('a password is known again by its hash, and no other password is', async () => {
	const hash = await hashPassword('云山 7 桥 Kx');
	expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
	expect(await verifyPassword('云山 7 桥 Kx', hash)).toBe(true);
	expect(await verifyPassword('云山 7 桥 kx', hash)).toBe(false);
	expect(await verifyPassword(' 云山 7 桥 Kx', hash)).toBe(false);
	expect(await verifyPassword('', hash)).toBe(false);
});

test('one password has another hash each time', async () => {
	expect(await hashPassword('a')).not.toBe(await hashPassword('a'));
});

test('a hash made elsewhere, with other parameters, is read by its own', async () => {
	// the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32
	const elsewhere =
		'$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
	expect(await verifyPassword('password', elsewhere)).toBe(true);
	expect(await verifyPassword('passwort', elsewhere)).toBe(false);
});

test.each([
	['full-width letters and marks', 'Ab1！云山雨桥', 'Ａｂ１!云山雨桥'],
	['a letter and its accent apart', 'caf\u00e9 soleil 7', 'cafe\u0301 soleil 7'],
	['the space of a Chinese keyboard', '云山 雨桥 7', '云山\u3000雨桥 7']
])('%s are the same password on another keyboard', async (_, set, typed) => {
	expect(await verifyPassword(typed, await hashPassword(set))).toBe(true);
});

test('a long password counts to its last character', async () => {
	const long = '营'.repeat(127);
	const hash = await hashPassword(`${long}a`);
	expect(await verifyPassword(`${long}a`, hash)).toBe(true);
	expect(await verifyPassword(`${long}b`, hash)).toBe(false);
});

test.each([
	['nothing', ''],
	['a password in clear', 'password'],
	['another algorithm', `$argon2i$v=19$m=19456,t=2,p=1$${salt}$${'A'.repeat(43)}`],
	['an older version', `$argon2id$v=16$m=19456,t=2,p=1$${salt}$${'A'.repeat(43)}`],
	['100 GB of memory', phc('m=104857600,t=2,p=1')],
	['a figure beyond all numbers', phc('m=19456,t=99999999999999999999,p=1')],
	['a million passes', phc('m=19456,t=1000000,p=1')],
	['a hundred lanes', phc('m=19456,t=2,p=100')],
	['no pass at all', phc('m=19456,t=0,p=1')],
	['no lane at all', phc('m=19456,t=2,p=0')],
	['less memory than argon2 takes', phc('m=7,t=2,p=1')],
	['padding', phc('m=19456,t=2,p=1', 'A'.repeat(43) + '=')],
	['a tag of a few bytes', phc('m=19456,t=2,p=1', 'AAAA')],
	['bits after the last byte', phc('m=19456,t=2,p=1', 'A'.repeat(42) + 'B')],
	['signs that are not base64', phc('m=19456,t=2,p=1', 'A'.repeat(42) + '-')],
	['a line more', `${phc('m=19456,t=2,p=1')}\n`]
])('a stored text with %s opens nothing and throws nothing', async (_, stored) => {
	expect(await verifyPassword('password', stored)).toBe(false);
	expect(needsRehash(stored)).toBe(true);
});

test.each([
	["today's parameters", phc('m=19456,t=2,p=1'), false],
	['less memory', phc('m=12288,t=2,p=1'), true],
	['fewer passes', phc('m=19456,t=1,p=1'), true],
	['a shorter tag', phc('m=19456,t=2,p=1', 'A'.repeat(22)), true],
	['dearer ones are left', phc('m=65536,t=3,p=1'), false]
])('a hash with %s: needs to be made anew, %s', (_, stored, needs) => {
	expect(needsRehash(stored)).toBe(needs);
});

test('the decoy is a hash like any other, and no password opens it', async () => {
	expect(needsRehash(decoyHash)).toBe(false);
	expect(decoyHash).toHaveLength((await hashPassword('a')).length);
	for (const password of ['', 'password', '\0']) {
		expect(await verifyPassword(password, decoyHash)).toBe(false);
	}
});

import { expect, test } from 'vitest';
import { hashOf, newToken, sameHash } from './token.ts';

test('a token holds 192 bits and nothing that a cookie or a dotted text would break on', () => {
	const token = newToken();
	expect(token).toMatch(/^[\w-]{32}$/);
	expect(Buffer.from(token, 'base64url')).toHaveLength(24);
});

test('no two tokens are equal', () => {
	expect(new Set(Array.from({ length: 1000 }, newToken)).size).toBe(1000);
});

test.each([
	['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
	['letters', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
	['a login', '王小明', 'acf979cc584e1cf9c18c65bffae9e53cbc18634f90042072cc116bd5b7375bed']
])('the hash of %s is its SHA-256', (_, secret, hash) => {
	expect(hashOf(secret)).toBe(hash);
});

test.each([
	['equal', hashOf('a'), hashOf('a'), true],
	['another hash', hashOf('a'), hashOf('b'), false],
	['one that differs in its last sign only', 'abcd', 'abce', false],
	['a shorter one, without a throw', hashOf('a'), hashOf('a').slice(1), false],
	['nothing, without a throw', hashOf('a'), '', false],
	['as many characters but more bytes', 'ab', 'a中', false]
])('two hashes compared: %s', (_, a, b, same) => {
	expect(sameHash(a, b)).toBe(same);
});

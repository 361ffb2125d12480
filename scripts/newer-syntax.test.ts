import { expect, test } from 'vitest';
import { newerSyntax } from './newer-syntax.mjs';

test.each([
	['a static block', 'class A { static { this.x = 1; } }', 'static {}'],
	['a question for a private field', 'class A { #x; is(y) { return #x in y; } }', '#x in y'],
	['a static field called name', 'class A { static name = 1; }', 'static name, static length'],
	['an optional call that spreads, and then goes on', 'call?.(...all, b);', 'x?.(...y, z)'],
	['such a call further on in a chain', 'a?.b.c(...all, ...b);', 'x?.(...y, z)']
])('is refused: %s', (_, code, found) => {
	expect(newerSyntax(code)).toEqual([found]);
});

test.each([
	['private fields and methods', 'class A { #x = 1; #y() { return this.#x; } z() { this.#y(); } }'],
	['a static field', 'class A { static all = []; }'],
	['an optional chain', 'a?.b(c, d)?.e;'],
	['an optional call that spreads at its end', 'call?.(a, ...all);'],
	['a spread beside an optional chain', 'a?.map((b) => Math.max(...b, 1), c(...d, 1));'],
	['a chain that ended', '(a?.b).c(...all, 1);']
])('is read: %s', (_, code) => {
	expect(newerSyntax(code)).toEqual([]);
});

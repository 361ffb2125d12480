import { expect, test } from 'vitest';
import { idFor, idsInARow, isId, newId } from './id.ts';

test('every identity is new, and has the form of one', () => {
	const ids = Array.from({ length: 1000 }, newId);
	expect(new Set(ids).size).toBe(1000);
	expect(ids.every(isId)).toBe(true);
});

test('identities in a row sort as they were made, and no two runs meet', () => {
	const [one, other] = [idsInARow(), idsInARow()];
	const ids = Array.from({ length: 40_000 }, one);
	expect(ids.every(isId)).toBe(true);
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set([...ids, ...Array.from({ length: 40_000 }, other)]).size).toBe(80_000);
});

test('a name has one identity, everywhere', () => {
	expect(idFor('清江区')).toBe(idFor('清江区'));
	expect(idFor('清江区')).not.toBe(idFor('清江县'));
});

import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('what was asked for longest ago is forgotten, and nothing else', () => {
	const made: string[] = [];
	const keep = remembered<string>(2);
	const ask = (key: string) => keep(key, () => (made.push(key), key));
	for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
	expect(made).toEqual(['a', 'b', 'c', 'b']);
});

import { expect, test } from 'vitest';
import { heldPage } from './held-page.server.ts';

/** A way of writing that tells how often it was used. */
function writing(html: string) {
	const writer = { times: 0, write: () => ({ html: `${html}${++writer.times}` }) };
	return writer;
}

test('of the very same things it is written once', () => {
	const row = { id: 't1' };
	const { write } = writing('甲');
	expect(heldPage([true, '组', 1, row], write)).toEqual({ html: '甲1' });
	expect(heldPage([true, '组', 1, row], write)).toEqual({ html: '甲1' });
});

test.each<[string, readonly unknown[]]>([
	['a row that was read anew', [true, 1, 'row read anew']],
	['one row more', [true, 1, 'row', 'row']],
	['one row less', [true, 1]],
	['for whom it is', [false, 1, 'row']],
	['a count that changed', [true, 2, 'row']]
])('it is written anew for %s', (_, other) => {
	const writer = writing('乙');
	// pages are held from test to test
	const begun = Symbol('test');
	heldPage([begun, true, 1, 'row'], writer.write);
	heldPage([begun, ...other], writer.write);
	expect(writer.times).toBe(2);
});

test('what nobody has looked at for long is forgotten, what is looked at stays', () => {
	const often = writing('常');
	const seldom = writing('少');
	heldPage(['seldom'], seldom.write);
	for (let page = 0; page < 60; page++) {
		heldPage(['often'], often.write);
		heldPage([page], () => ({ html: '' }));
	}
	heldPage(['seldom'], seldom.write);
	expect([often.times, seldom.times]).toEqual([1, 2]);
});

import { expect, test } from 'vitest';
import { everything, ledgerViewIn, searchOf } from './ledger-view.ts';
import {
	isChangedSince,
	isReadyView,
	keptSearch,
	openingSearch,
	readViewName,
	readyViews,
	searchProblems
} from './saved-view.ts';

const viewIn = (search: string) => ledgerViewIn(new URLSearchParams(search));

test.each([
	['as the ledger writes it', 'sort=due&unit=u1&group=section', '?unit=u1&sort=due'],
	['without what nobody knows', '?light=pink&x=<b>&status=overdue', '?status=overdue'],
	['without the page', '?light=red&page=3', '?light=red'],
	['without the view it began with', '?light=red&view=v1', '?light=red'],
	['without an id that is none', `?unit=${'u'.repeat(41)}&light=red`, '?light=red'],
	['nothing where nothing is asked', '', ''],
	['with its words in figures', '?q=%20%E6%B0%B4%20', '?q=%E6%B0%B4']
])('an address is kept %s', (_, address, kept) => {
	expect(keptSearch(address)).toBe(kept);
	expect(keptSearch(kept)).toBe(kept);
});

test('a view says in its address which one it is, and everything has an address too', () => {
	expect(openingSearch({ id: 'v1', search: '?light=red' })).toBe('?light=red&view=v1');
	expect(openingSearch({ id: 'v1', search: '' })).toBe('?view=v1');
	expect(searchOf({ ...viewIn(''), saved: everything })).toBe('?view=all');
});

test.each([
	['the same', '?light=red&view=v1', false],
	['another page of the same', '?light=red&page=2&view=v1', false],
	['one more condition', '?light=red&unit=u1&view=v1', true],
	['another order', '?light=red&sort=due', true],
	['nothing left', '?view=v1', true]
])('%s is changed: %s', (_, now, isChanged) => {
	expect(isChangedSince(viewIn(now), '?light=red')).toBe(isChanged);
});

test.each(readyViews)('$id is an address that is kept as it stands', ({ id, search }) => {
	expect(keptSearch(search)).toBe(search);
	expect(isReadyView(id)).toBe(true);
	expect(isReadyView(`${id}x`)).toBe(false);
});

test.each([
	['trimmed', '  我牵头的 红灯 ', '我牵头的 红灯', []],
	['not without one', '  ', '', ['field.empty']],
	['not longer than a menu', '长'.repeat(21), '长'.repeat(21), ['field.long']],
	['without a telephone', '找王敏 0840-5550101', '找王敏 0840-5550101', ['field.phone']],
	['once only', '红灯', '红灯', ['view.name-taken']]
])('a name is read %s', (_, typed, name, codes) => {
	const read = readViewName(typed, [{ name: '红灯' }]);
	expect(read.name).toBe(name);
	expect(read.problems.map(({ code }) => code)).toEqual(codes);
});

test('a telephone that was looked for is not kept', () => {
	expect(searchProblems('?q=15407654321').map(({ code }) => code)).toEqual(['view.phone']);
	expect(searchProblems('?q=44')).toEqual([]);
});

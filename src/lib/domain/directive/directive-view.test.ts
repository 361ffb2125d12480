import { expect, test } from 'vitest';
import {
	byUrgency,
	directiveSearchOf,
	directiveViewIn,
	narrowDirectives,
	type ListedDirective
} from './directive-view.ts';

const all = { kind: null, level: null, state: null, unit: null, page: 1 };
const listed = (id: string, changed: Partial<ListedDirective> = {}): ListedDirective => ({
	id,
	...{ kind: 'supervision', level: 'blue', state: 'waiting', dueOn: '2026-11-20' },
	...{ at: '2026-11-01T00:00:00.000Z', unitIds: ['water'], isOwed: false },
	...changed
});

test.each([
	['nothing is everything', '', all],
	['what it does not know asks for nothing', 'kind=x&level=green&state=late&page=-1', all],
	[
		'each by its name',
		'kind=supervision&level=red&state=overdue&unit=u1&page=2',
		{ kind: 'supervision', level: 'red', state: 'overdue', unit: 'u1', page: 2 }
	]
])('an address: %s', (_, search, view) => {
	expect(directiveViewIn(new URLSearchParams(search))).toEqual(view);
});

test('the address of a view opens the same view', () => {
	const view = directiveViewIn(new URLSearchParams('kind=instruction&state=closed&page=3'));
	expect(directiveSearchOf(view)).toBe('?kind=instruction&state=closed&page=3');
	expect(directiveSearchOf(all)).toBe('');
});

test('is narrowed by kind, colour and unit; the state has its own counts', () => {
	const rows = [
		listed('a', { kind: 'instruction', level: null }),
		listed('b', { level: 'red', unitIds: ['court', 'water'] }),
		listed('c', { state: 'closed' })
	];
	const found = (asked: object) => narrowDirectives(rows, { ...all, ...asked }).map(({ id }) => id);
	expect(found({ kind: 'instruction' })).toEqual(['a']);
	expect(found({ level: 'red' })).toEqual(['b']);
	expect(found({ unit: 'court' })).toEqual(['b']);
	expect(found({ state: 'closed' })).toEqual(['a', 'b', 'c']);
});

test('what the reader owes comes first, then what is late, what waits, what was answered, what is over', () => {
	const rows = [
		listed('withdrawn', { state: 'withdrawn' }),
		listed('closed first', { state: 'closed', at: '2026-11-02T00:00:00.000Z' }),
		listed('closed last', { state: 'closed', at: '2026-11-03T00:00:00.000Z' }),
		listed('answered', { state: 'answered' }),
		listed('later', { dueOn: '2026-12-01' }),
		listed('sooner'),
		listed('late', { state: 'overdue' }),
		listed('owed', { isOwed: true, dueOn: '2026-12-31' })
	];
	expect(rows.toSorted(byUrgency).map(({ id }) => id)).toEqual([
		...['owed', 'late', 'sooner', 'later', 'answered'],
		...['closed last', 'closed first', 'withdrawn']
	]);
});

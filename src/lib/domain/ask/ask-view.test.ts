import { expect, test } from 'vitest';
import {
	askSearchOf,
	askViewIn,
	byAge,
	narrowAsks,
	openDays,
	type AskView,
	type ListedAsk
} from './ask-view.ts';

const all = { kind: null, state: null, unit: null, section: null, page: 1 };
const ask = (changed: Partial<ListedAsk> = {}): ListedAsk => ({
	...{ kind: 'problem', unitId: 'water', sectionId: 's3' },
	...{ raisedAt: '2026-09-20T02:00:00.000Z', solvedAt: null },
	...changed
});

test.each<[string, string, AskView]>([
	['nothing is everything', '', all],
	['what it does not know asks for nothing', 'kind=x&state=old&page=0', all],
	[
		'each by its name',
		'kind=coordination&state=open&unit=u1&section=s1&page=2',
		{ kind: 'coordination', state: 'open', unit: 'u1', section: 's1', page: 2 }
	]
])('an address: %s', (_, search, view) => {
	expect(askViewIn(new URLSearchParams(search))).toEqual(view);
	expect(askViewIn(new URLSearchParams(askSearchOf(view)))).toEqual(view);
});

test('is narrowed by kind, unit and section, a task without one among them', () => {
	const rows = [ask(), ask({ kind: 'coordination', unitId: 'court' }), ask({ sectionId: null })];
	const found = (asked: object) =>
		narrowAsks(rows, { ...all, ...asked }).map((row) => rows.indexOf(row));
	expect(found({ kind: 'coordination' })).toEqual([1]);
	expect(found({ unit: 'water' })).toEqual([0, 2]);
	expect(found({ section: 's3' })).toEqual([0, 1]);
	expect(found({ section: 'none' })).toEqual([2]);
	expect(found({ state: 'solved' })).toEqual([0, 1, 2]);
});

test('the oldest open one is on top, the latest solved first among the solved', () => {
	const rows = [
		ask({ solvedAt: '2026-10-01T00:00:00.000Z' }),
		ask({ raisedAt: '2026-10-20T00:00:00.000Z' }),
		ask({ solvedAt: '2026-11-01T00:00:00.000Z' }),
		ask()
	];
	expect(rows.toSorted(byAge).map((row) => rows.indexOf(row))).toEqual([3, 1, 2, 0]);
});

test.each([
	['counts whole days in Shanghai', { raisedAt: '2026-09-20T16:30:00.000Z' }, 66],
	['the day itself is none', { raisedAt: '2026-11-26T01:00:00.000Z' }, 0],
	['a solved one stops counting', { solvedAt: '2026-09-25T02:00:00.000Z' }, 5],
	['never less than none', { raisedAt: '2026-12-01T01:00:00.000Z' }, 0]
])('open days: %s', (_, changed, days) => {
	expect(openDays(ask(changed), '2026-11-26')).toBe(days);
});

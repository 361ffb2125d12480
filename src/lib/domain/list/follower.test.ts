import { expect, test } from 'vitest';
import { followerOf, type Sourced } from './follower.ts';

const first: Sourced = {
	...{ id: 'first', state: 'committed', sha256: 'a', sheet: '责任清单', titleYear: 2026 },
	...{ createdAt: '2026-11-21T01:00:00.000Z', committedAt: '2026-11-21T02:00:00.000Z' }
};
const next: Sourced = {
	...first,
	...{ id: 'next', createdAt: '2026-11-21T03:00:00.000Z', committedAt: '2026-11-21T04:00:00.000Z' }
};
const draft: Sourced = { ...next, id: 'draft', state: 'draft', committedAt: null };
const unread = { sheet: null, titleYear: null };

test.each<[string, Sourced[], string | undefined]>([
	['nothing came after it', [first], undefined],
	['the same file came in later', [first, next], 'next'],
	['the same file waits for a person', [draft, first], 'draft'],
	['the same file is being read', [{ ...draft, ...unread, state: 'reading' }, first], 'draft'],
	['what is in the ledger comes before what is on its way', [draft, next, first], 'next'],
	['another file', [{ ...next, sha256: 'b' }, first], undefined],
	['another sheet of the file', [{ ...next, sheet: '附表' }, first], undefined],
	['another year', [{ ...next, titleYear: 2025 }, first], undefined],
	['it came in before', [{ ...next, committedAt: '2026-11-21T01:30:00.000Z' }, first], undefined],
	['a draft from before', [{ ...draft, createdAt: '2026-11-21T00:00:00.000Z' }, first], undefined],
	['it was undone', [{ ...next, state: 'undone' }, first], undefined],
	['it was given up', [{ ...draft, state: 'dropped' }, first], undefined],
	['it was refused', [{ ...draft, state: 'refused' }, first], undefined],
	[
		'files that are kept no more',
		[
			{ ...next, sha256: null },
			{ ...first, sha256: null }
		],
		undefined
	]
])('what goes on with an import: %s', (_, all, id) => {
	const own = all.find((batch) => batch.id === 'first') ?? first;
	expect(followerOf(own, all)?.id).toBe(id);
});

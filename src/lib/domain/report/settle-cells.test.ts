import { expect, test } from 'vitest';
import { settleCells, type SeenCell } from './settle-cells.ts';
import type { KeptDraft } from './settle-draft.ts';

const kept: KeptDraft = {
	revision: 3,
	fields: { progress: ['已对接', 2], percent: ['60', 3], status: ['underway', 0] }
};
const shown = (_: string, text: string) => (text === 'underway' ? '推进中' : text);
const settle = (...cells: SeenCell[]) => settleCells(kept, cells, shown);

test.each<[string, SeenCell, number, unknown[]]>([
	['what was on the screen stands there', { field: 'percent', from: '60', to: '65' }, 4, []],
	['nothing was there, and nothing is', { field: 'problem', from: '', to: '接口' }, 4, []],
	['it is emptied by whoever saw it', { field: 'progress', from: '已对接', to: '' }, 4, []],
	['a choice is seen by its word', { field: 'status', from: '推进中', to: 'done' }, 4, []],
	[
		'another text was on the screen',
		{ field: 'percent', from: '50', to: '65' },
		3,
		[{ field: 'percent', kept: '60', typed: '65' }]
	],
	[
		'it was empty on the screen',
		{ field: 'progress', from: '', to: '受理36份' },
		3,
		[{ field: 'progress', kept: '已对接', typed: '受理36份' }]
	],
	[
		'something was on the screen that stands there no more',
		{ field: 'problem', from: '接口', to: '接口未开' },
		3,
		[{ field: 'problem', kept: '', typed: '接口未开' }]
	],
	['the very same has been saved since', { field: 'percent', from: '50', to: '60' }, 3, []]
])('%s', (_, cell, revision, clashes) => {
	expect(settle(cell)).toMatchObject({ revision, clashes });
});

test('what clashes does not keep the rest from being taken', () => {
	const { fields, clashes } = settle(
		{ field: 'percent', from: '50', to: '65' },
		{ field: 'progress', from: '已对接', to: '已上线' }
	);
	expect(fields).toMatchObject({ percent: ['60', 3], progress: ['已上线', 4] });
	expect(clashes.map(({ field }) => field)).toEqual(['percent']);
});

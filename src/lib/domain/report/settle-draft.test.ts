import { expect, test } from 'vitest';
import { settleDraft, type KeptDraft } from './settle-draft.ts';

const kept: KeptDraft = {
	revision: 3,
	fields: { progress: ['已与区市场监管局对接', 2], percent: ['60', 3] }
};

test.each([
	['a field that nobody touched since', 2, { progress: '已对接，受理36份' }, 4, []],
	['another field than the one that was changed since', 2, { problem: '接口未开放' }, 4, []],
	[
		'the field that was changed since',
		2,
		{ percent: '65' },
		3,
		[{ field: 'percent', kept: '60', typed: '65' }]
	],
	['the same text that somebody saved since', 1, { percent: '60' }, 3, []],
	['nothing new', 3, { progress: '已与区市场监管局对接' }, 3, []],
	[
		'emptying what somebody has filled since',
		1,
		{ progress: '' },
		3,
		[{ field: 'progress', kept: '已与区市场监管局对接', typed: '' }]
	]
] as const)('%s', (_, base, fields, revision, clashes) => {
	const settled = settleDraft(kept, { base, fields });
	expect(settled.revision).toBe(revision);
	expect(settled.clashes).toEqual(clashes);
});

test('what clashes does not keep the rest from being saved', () => {
	const settled = settleDraft(kept, { base: 2, fields: { percent: '65', problem: '接口未开放' } });
	expect(settled.fields).toMatchObject({ percent: ['60', 3], problem: ['接口未开放', 4] });
	expect(settled.clashes).toHaveLength(1);
});

test('the clash is over once it was answered on what stands now', () => {
	const settled = settleDraft(kept, { base: 3, fields: { percent: '65' } });
	expect(settled).toMatchObject({ revision: 4, clashes: [], fields: { percent: ['65', 4] } });
});

test('a field that was never typed is empty', () => {
	expect(settleDraft(kept, { base: 0, fields: { nextStep: '' } }).revision).toBe(3);
});

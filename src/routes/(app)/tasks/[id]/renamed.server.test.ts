import { expect, test } from 'vitest';
import type { Succession } from '$lib/server/db/unit-successions.ts';
import { renamedNote } from './renamed.server.ts';

const line = (unitId: string, successorId: string, kind = 'renamed'): Succession => ({
	...{ unitId, successorId, kind, effectiveOn: '2026-07-01', document: null }
});
const note = (lines: Succession[], unitId: string) =>
	renamedNote(lines, (id) => `区${id}局`)(unitId);

test.each<[string, Succession[], string, string | null]>([
	['one that goes on under a new name', [line('甲', '乙')], '乙', '原区甲局'],
	['the name that the past bears', [line('甲', '乙')], '甲', '现区乙局'],
	['one that went into another', [line('甲', '乙', 'merged')], '甲', '工作由区乙局承接'],
	['one that took another in keeps its name', [line('甲', '乙', 'merged')], '乙', null],
	[
		'one of two that a split left',
		[line('甲', '乙', 'split'), line('甲', '丙', 'split')],
		'甲',
		null
	],
	['one that nothing happened to', [line('甲', '乙')], '丁', null]
])('beside %s', (_, lines, unitId, expected) => {
	expect(note(lines, unitId)).toBe(expected);
});

import { expect, test } from 'vitest';
import type { FieldChange } from '$lib/server/db/field-changes.ts';
import { originsOf, sourcesOf } from './sources.server.ts';

const source = {
	...{ batchId: 'b1', sheet: '责任清单', row: 5 },
	cells: { measure: 'B5', unit: 'C5', deadline: 'H5' }
};
const files = new Map([
	['b1', '一月.xlsx'],
	['b2', '三月.xlsx']
]);
const nothing = { source, changes: [], files, now: {} };
const by = { noun: 'task', objectId: 't', reason: null, changedBy: 'a1' };
const edited = (field: string, from: string, groupId: string, on: string): FieldChange => ({
	...{ ...by, field, from, to: null, groupId, changedAt: `2026-${on}T01:00:00.000Z` }
});
const brought = (field: string, sourceCell: string | null): FieldChange => ({
	...edited(field, '旧', 'g2', '03-01'),
	...{ batchId: 'b2', sourceSheet: '清单', sourceCell }
});

test('every value that a list brought has its cell, and a number in front of its measure too', () => {
	const place = { file: '一月.xlsx', sheet: '责任清单', since: null };
	expect(sourcesOf(nothing)).toEqual({
		number: { ...place, cell: 'B5' },
		measure: { ...place, cell: 'B5' },
		units: { ...place, cell: 'C5' },
		deadline: { ...place, cell: 'H5' }
	});
});

test('what was added by hand has none', () => {
	const changes = [edited('measure', '甲', 'g1', '02-01')];
	expect(sourcesOf({ ...nothing, source: null, changes })).toEqual({});
});

test('a value that was changed says what the list had, however often it was changed', () => {
	const changes = [
		edited('measure', '乙', 'g3', '02-03'),
		edited('deadline', '9月底', 'g2', '02-02'),
		edited('measure', '甲', 'g1', '02-01')
	];
	const sources = sourcesOf({ ...nothing, changes, now: { measure: '丙' } });
	expect(sources.measure).toMatchObject({
		...{ cell: 'B5', since: { was: '甲', anchor: 'change-g1' } }
	});
	expect(sources.deadline?.since?.was).toBe('9月底');
	expect(sources.units?.since).toBeNull();
});

test('the entry that changed an imported value says from which cell it had come', () => {
	const changes = [
		edited('deadline', '9月底', 'g1', '02-02'),
		edited('measure', '甲', 'g1', '02-02')
	];
	const origins = originsOf(sourcesOf({ ...nothing, changes }));
	expect([...origins]).toEqual([
		[
			'change-g1',
			[
				'原来的改革措施来自清单“一月.xlsx” 工作表“责任清单” B5',
				'原来的完成时限来自清单“一月.xlsx” 工作表“责任清单” H5'
			]
		]
	]);
});

test('a value that was put back is as it was imported', () => {
	const changes = [edited('measure', '甲', 'g1', '02-01')];
	expect(sourcesOf({ ...nothing, changes, now: { measure: '甲' } }).measure?.since).toBeNull();
});

test('a later list is where the value comes from, and what was changed before it is past', () => {
	const changes = [brought('measure', 'D9'), edited('measure', '甲', 'g1', '02-01')];
	expect(sourcesOf({ ...nothing, changes, now: { measure: '新' } }).measure).toEqual({
		...{ file: '三月.xlsx', sheet: '清单', cell: 'D9', since: null }
	});
	const after = [edited('measure', '新', 'g3', '04-01'), ...changes];
	expect(sourcesOf({ ...nothing, changes: after, now: { measure: '更新' } }).measure).toMatchObject(
		{
			...{ cell: 'D9', since: { was: '新', anchor: 'change-g3' } }
		}
	);
});

test('a line of a text is a line, not a column of a sheet', () => {
	const pasted = { ...source, sheet: '', cells: { measure: 'L12' } };
	expect(sourcesOf({ ...nothing, source: pasted }).measure?.cell).toBe('第 12 行');
});

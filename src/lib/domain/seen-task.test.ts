import { describe, expect, test } from 'vitest';
import { isSeenDeed, movedSides, seenMark, type SeenTask, tasksWithUnit } from './seen-task.ts';

const task: SeenTask = {
	...{ state: 'active', dueOn: '2026-12-31', ongoing: false },
	units: [
		{ unitId: 'water', role: 'lead' },
		{ unitId: 'court', role: 'support' }
	]
};

describe('a task that a form was made on', () => {
	test.each([
		['suspend', { state: 'suspended' }, ['course']],
		['extend', { dueOn: '2026-11-30' }, ['deadline']],
		['extend', { ongoing: true }, ['deadline']],
		['grant', { dueOn: null }, ['deadline']],
		['transfer', { units: [{ unitId: 'court', role: 'lead' }] }, ['units']],
		['merge', { state: 'cancelled', units: [] }, ['course', 'units']],
		['split', { state: 'done', dueOn: null, units: [] }, ['course', 'deadline', 'units']],
		['extend', { state: 'suspended', units: [] }, []],
		['cancel', { dueOn: null, units: [] }, []],
		['addUnit', { state: 'suspended', dueOn: null }, []]
	] as const)('%s of one that is now %o has moved on in %o', (deed, now, moved) => {
		const mark = seenMark(deed, task);
		expect(movedSides(deed, mark, task)).toEqual([]);
		expect(movedSides(deed, mark, { ...task, ...now })).toEqual(moved);
	});

	test('is the same in whichever order its units are read', () => {
		const turned = { ...task, units: task.units.toReversed() };
		expect(seenMark('transfer', turned)).toBe(seenMark('transfer', task));
	});

	test('is asked for by the deeds that write over something', () => {
		expect(['extend', 'acknowledge', 'claim'].map(isSeenDeed)).toEqual([true, false, false]);
	});
});

test('of several tasks those are told apart that a unit is among, by what the form was made on', () => {
	const of = (...unitIds: string[]) =>
		seenMark('transfer', {
			...{ state: 'active' as const, dueOn: null, ongoing: false },
			units: unitIds.map((unitId) => ({ unitId, role: 'lead' as const }))
		});
	const seen = new Map([
		['a', of('water', 'court')],
		['b', of('court')],
		['c', of('waterworks')]
	]);
	expect(tasksWithUnit(['a', 'b', 'c'], seen, 'water')).toEqual({
		with: ['a'],
		without: ['b', 'c']
	});
	// one that the form was not made on goes along, to be refused
	expect(tasksWithUnit(['a', 'd', 'b'], seen, 'water')).toEqual({
		with: ['a', 'd'],
		without: ['d', 'b']
	});
});

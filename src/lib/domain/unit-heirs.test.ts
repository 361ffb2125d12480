import { expect, test } from 'vitest';
import { unitWithHeirs } from './unit-heirs.ts';

const line = (unitId: string, successorId: string) => ({ unitId, successorId });

test.each([
	['a unit that goes on is alone', [line('other', 'heir')], ['unit']],
	['one that was renamed has its new name', [line('unit', 'heir')], ['unit', 'heir']],
	['one that was split has several', [line('unit', 'a'), line('unit', 'b')], ['unit', 'a', 'b']],
	['renamed twice', [line('heir', 'last'), line('unit', 'heir')], ['unit', 'heir', 'last']],
	['a round of names ends', [line('unit', 'heir'), line('heir', 'unit')], ['unit', 'heir']]
])('%s', (_, successions, units) => {
	expect(unitWithHeirs('unit', successions)).toEqual(units);
});

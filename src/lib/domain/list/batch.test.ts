import { expect, test } from 'vitest';
import { batchStates, waysInto } from './batch.ts';

test('only what is still on its way is gone on with; what was refused says why', () => {
	expect(Object.fromEntries(batchStates.map((state) => [state, waysInto(state)]))).toEqual({
		reading: 'go on',
		draft: 'go on',
		refused: 'why',
		staging: 'go on',
		committed: 'look',
		undoing: 'look',
		undone: 'look',
		dropped: 'look'
	});
});

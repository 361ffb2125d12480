import { expect, test } from 'vitest';
import { changedFields, isMended, type Told } from './what-changed.ts';

const said: Told = {
	...{ status: '推进中', percent: '60%', doneOn: null, progress: '开了会。', noProgress: null },
	...{ problem: null, nextStep: null, expectedOn: null, ask: null }
};

test('what says another thing is changed, also where it says nothing any more', () => {
	expect(changedFields(said, said)).toEqual([]);
	expect(changedFields(said, { ...said, percent: '70%', progress: null })).toEqual([
		...['percent', 'progress']
	]);
});

test.each([
	['its field is another', 'percent', ['percent'], false, true],
	['another field is', 'percent', ['progress'], true, false],
	['no progress in the place of a progress', 'progress', ['noProgress'], false, true],
	['evidence came', 'evidence', [], true, true],
	['words in the place of evidence', 'evidence', ['progress'], false, false]
] as const)('what was asked for is seen to: %s', (_, field, changed, evidence, expected) => {
	expect(isMended(field, changed, evidence)).toBe(expected);
});

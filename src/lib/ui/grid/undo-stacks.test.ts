import { expect, test } from 'vitest';
import { did, dropped, keptOf, noSteps, redid, stepsIn, undid, type Step } from './undo-stacks.ts';

const one: Step = { act: 'a1', cells: 3, rows: 2 };
const two: Step = { act: 'a2', cells: 1, rows: 1 };

test('a step goes over and comes back under the name of the act that did it', () => {
	const both = did(did(noSteps, one), two);
	const back = undid(both, 'u2');
	expect(back).toEqual({ undo: [one], redo: [{ ...two, act: 'u2' }] });
	expect(redid(back, 'r2')).toEqual({ undo: [one, { ...two, act: 'r2' }], redo: [] });
});

test('something new ends what could be done again', () => {
	expect(did(undid(did(noSteps, one), 'u1'), two)).toEqual({ undo: [two], redo: [] });
});

test('an act that left nothing to take back is gone', () => {
	expect(undid(did(noSteps, one), null)).toEqual(noSteps);
	expect(dropped(did(noSteps, one), 'undo')).toEqual(noSteps);
	expect(undid(noSteps, 'x')).toEqual(noSteps);
});

test('a step with a telephone number in it is not kept beyond the page', () => {
	const telling = (text: string): Step => ({
		act: JSON.stringify([{ to: text }]),
		cells: 1,
		rows: 1
	});
	const stacks = {
		undo: [telling('联系 15412345678'), telling('60')],
		redo: [telling('0840-5551028')]
	};
	expect(keptOf(stacks)).toEqual({ undo: [telling('60')], redo: [] });
});

test('a hundred steps are kept', () => {
	let stacks = noSteps;
	for (let n = 0; n < 120; n += 1) stacks = did(stacks, { ...one, act: `a${n}` });
	expect(stacks.undo.length).toBe(100);
	expect(stacks.undo[0]?.act).toBe('a20');
});

test.each([
	['nothing', null, noSteps],
	['a text', 'x', noSteps],
	['half a step', { undo: [{ act: 'a' }, one], redo: 3 }, { undo: [one], redo: [] }],
	['what was kept', { undo: [one], redo: [two] }, { undo: [one], redo: [two] }]
])('%s is read back', (_, kept, stacks) => {
	expect(stepsIn(kept)).toEqual(stacks);
});

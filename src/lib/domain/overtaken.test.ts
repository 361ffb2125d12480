import { expect, test } from 'vitest';
import { isOvertaken } from './overtaken.ts';
import type { Problem } from './problem.ts';

const none: Problem = { code: 'claim.none', facts: { number: '44' } };
const state: Problem = { code: 'task.state', facts: { number: '7', state: 'done', verb: 'edit' } };

test.each<[string, Problem, boolean]>([
	['a claim that was answered meanwhile', none, true],
	['a task that came into another state', state, true],
	['a task that was typed, and is finished', { ...state, at: { field: 'into' } }, false],
	['a reason that was left empty', { code: 'task.no-number', facts: {} }, false]
])('%s', (_, problem, expected) => {
	expect(isOvertaken(problem)).toBe(expected);
});

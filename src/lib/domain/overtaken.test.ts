import { expect, test } from 'vitest';
import { isCause, isOvertaken } from './overtaken.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { TaskDeed } from './task-verb.ts';

const none: Problem = { code: 'claim.none', facts: { number: '44' } };
const state: Problem = { code: 'task.state', facts: { number: '7', state: 'done', verb: 'edit' } };

test.each<[string, Problem, boolean]>([
	['a claim that was answered meanwhile', none, true],
	['a task that came into another state', state, true],
	['a task that was typed, and is finished', { ...state, at: { field: 'into' } }, false],
	['a button that the page offers all the same', { code: 'ask.raised-again', facts: {} }, false],
	['a reason that was left empty', { code: 'task.no-number', facts: {} }, false]
])('%s', (_, problem, expected) => {
	expect(isOvertaken(problem)).toBe(expected);
});

test.each<[string, ProblemCode, TaskDeed, boolean]>([
	['a state comes of a course', 'task.state', { verb: 'suspend' }, true],
	['a state comes of no deadline', 'task.state', { verb: 'extend' }, false],
	['a taking back is what it took back', 'task.state', { verb: 'undo', of: 'cancel' }, true],
	['also where that is of no matter', 'task.state', { verb: 'undo', of: 'extend' }, false],
	['one of a taking back may be any', 'task.state', { verb: 'undo', of: 'undo' }, true],
	['a claim falls with its unit', 'claim.none', { verb: 'transfer' }, true],
	['a claim falls by no reading', 'claim.none', { verb: 'reach' }, false],
	['a task goes by whatever was last', 'task.absent', { verb: 'transfer' }, true],
	['a signature is in nobody’s way', 'task.absent', { verb: 'acknowledge' }, false]
])('%s', (_, code, deed, expected) => {
	expect(isCause(code, deed)).toBe(expected);
});

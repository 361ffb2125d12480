import { expect, test } from 'vitest';
import type { ShownTask } from '$lib/domain/seen-task.ts';
import type { TaskState } from '$lib/domain/task.ts';
import { fitOf, namedFor, withUnit } from './deed-fit.ts';

const numbers = { a: '1', b: '2', c: '3' };
const task = (id: string, state: TaskState, ...units: string[]): ShownTask => ({
	...{ id, state, dueOn: null, ongoing: false },
	units: units.map((unitId) => ({ unitId, role: 'lead' as const }))
});
const ticked = (...shown: ShownTask[]) => ({ shown, numbers, taskIds: shown.map(({ id }) => id) });
const facts = ({ taskIds, count, scope, left }: ReturnType<typeof fitOf>) => ({
	...{ taskIds, count, scope, left }
});

test('a deed is done to the tasks whose state allows it, and the others are named', () => {
	const page = ticked(task('a', 'active', 'x'), task('b', 'suspended', 'x'));
	expect(facts(fitOf('suspend', page))).toEqual({
		...{ taskIds: ['a'], count: 1, scope: '（适用 1 / 2 项）' },
		left: '第 2 项的状态不适用，不在这次办理之内。'
	});
	expect(fitOf('resume', page).taskIds).toEqual(['b']);
});

test('on the page of one task nothing is counted', () => {
	const one = { ...ticked(task('a', 'active', 'x')), taskIds: [] };
	expect(facts(fitOf('suspend', one))).toEqual({ taskIds: [], count: 1, scope: '', left: '' });
	expect(withUnit(fitOf('transfer', one), 'y', false, one).count).toBe(1);
});

test('a handing over leaves out the tasks that the unit does not answer for', () => {
	const page = ticked(task('a', 'active', 'x'), task('b', 'active', 'y'), task('c', 'active', 'x'));
	expect(facts(withUnit(fitOf('transfer', page), 'x', false, page))).toEqual({
		...{ taskIds: ['a', 'c'], count: 2, scope: '（适用 2 / 3 项）' },
		left: '第 2 项不由这家单位负责，不在这次办理之内。'
	});
});

test('a unit is added to the tasks that it is not among yet', () => {
	const page = ticked(task('a', 'active', 'x'), task('b', 'active', 'y'));
	const fit = withUnit(fitOf('addUnit', page), 'x', true, page);
	expect(fit.taskIds).toEqual(['b']);
	expect(fit.left).toBe('第 1 项已有这家单位，不在这次办理之内。');
});

test('a unit that fits none or all of them changes nothing: the answer says why', () => {
	const page = ticked(task('a', 'active', 'x'), task('b', 'active', 'x'));
	for (const unit of ['x', 'y', '', undefined]) {
		expect(withUnit(fitOf('transfer', page), unit, false, page).taskIds).toEqual(['a', 'b']);
	}
});

test('people leave with the unit that is chosen, of the tasks that are handed over only', () => {
	const page = ticked(task('a', 'active', 'x'), task('b', 'active', 'y'), task('c', 'active', 'x'));
	const named = [
		{ taskId: 'a', unitId: 'x', name: '李小明' },
		{ taskId: 'c', unitId: 'x', name: '李小明' },
		{ taskId: 'a', unitId: 'y', name: '王小红' },
		{ taskId: 'd', unitId: 'x', name: '赵小刚' }
	];
	const fit = withUnit(fitOf('transfer', page), 'x', false, page);
	expect(namedFor(named, 'x', fit)).toEqual(['李小明']);
	expect(namedFor(named, '', fit)).toEqual([]);
});

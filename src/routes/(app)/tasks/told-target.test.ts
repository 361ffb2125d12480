import { expect, test } from 'vitest';
import { readToldTarget, type ToldTarget } from './told-target.ts';

const known = { id: 'a', text: '第 7 项', problem: '' };
const none = { id: null, text: '', problem: '没有这个编号' };

test.each<[string, string, ToldTarget | null]>([
	['a task', JSON.stringify(known), known],
	['no task, with why', JSON.stringify(none), none],
	['a field that is of another kind', JSON.stringify({ ...known, id: 7 }), null],
	['a field that is missing', JSON.stringify({ id: null, text: '' }), null],
	['the page of a proxy', '<!doctype html>', null],
	['nothing', 'null', null]
])('reads %s', async (_, body, expected) => {
	expect(await readToldTarget(new Response(body))).toEqual(expected);
});

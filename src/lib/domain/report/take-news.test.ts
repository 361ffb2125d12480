import { expect, test } from 'vitest';
import { takeNews } from './take-news.ts';

const form = (values: Record<string, string>, kept: Record<string, string>) => ({
	...{ values, kept, clashes: [] }
});

test('what another has typed comes into a field that nobody touches here', () => {
	const now = takeNews(form({ progress: '旧' }, { progress: '旧' }), {}, { progress: '新' });
	expect(now).toEqual({ values: { progress: '新' }, kept: { progress: '新' }, clashes: [] });
});

test('what was sent stands, also where somebody has typed on since', () => {
	const typed = form({ progress: '甲乙丙' }, { progress: '' });
	const now = takeNews(typed, { progress: '甲乙' }, { progress: '甲乙' });
	expect(now).toEqual({
		...{ values: { progress: '甲乙丙' }, kept: { progress: '甲乙' }, clashes: [] }
	});
});

test('what another has typed where somebody types here, and did not send it yet, is asked about', () => {
	const typed = form({ progress: '甲', problem: '我的' }, { progress: '', problem: '' });
	const now = takeNews(typed, { progress: '甲' }, { progress: '甲', problem: '别人的' });
	expect(now.values.problem).toBe('我的');
	expect(now.clashes).toEqual([{ field: 'problem', kept: '别人的', typed: '我的' }]);
});

test('both typed the same: nothing is asked', () => {
	const now = takeNews(form({ problem: '同' }, { problem: '' }), {}, { problem: '同' });
	expect(now.clashes).toEqual([]);
});

test('a field that is asked about is not filled, and its question has the newest text', () => {
	const asked = {
		...form({ progress: '我的' }, { progress: '别人的' }),
		clashes: [{ field: 'progress' as const, kept: '别人的', typed: '我的' }]
	};
	const now = takeNews(asked, {}, { progress: '别人又改的' });
	expect(now.values.progress).toBe('我的');
	expect(now.clashes).toEqual([{ field: 'progress', kept: '别人又改的', typed: '我的' }]);
});

test('a field that another has emptied is emptied', () => {
	const now = takeNews(form({ problem: '旧' }, { problem: '旧' }), {}, {});
	expect(now.values.problem).toBe('');
});

import { expect, test } from 'vitest';
import { newsSince, takenBackActs, type Deadline, type Line } from './news-since.ts';

const line = (field: string, from: string | null, to: string | null, more: Partial<Line> = {}) => ({
	...{ field, from, to, reason: null, groupId: null, changedBy: '办' },
	...{ changedAt: '2026-05-02', ...more }
});
const due = (dueOn: string | null, changedAt: string): Deadline => ({
	...{ dueOn, ongoing: false, reason: '等文件', document: null, changedBy: '办', changedAt }
});
const news = (
	lines: readonly Line[],
	deadlines: readonly Deadline[] = [],
	takenBack: string[] = []
) =>
	newsSince({ lines, deadlines }, '2026-05-01', new Set(takenBack)).map((each) =>
		each.kind === 'field'
			? [each.field, each.from, each.to]
			: each.kind === 'due'
				? ['due', each.from.dueOn, each.to.dueOn]
				: [each.deed.verb]
	);

test('a field that changed twice is told once, from its first value to its last', () => {
	const lines = [
		line('measure', '乙', '丙', { changedAt: '2026-05-03' }),
		line('measure', '甲', '乙')
	];
	expect(news(lines)).toEqual([['measure', '甲', '丙']]);
});

test.each([
	['before the signature', [line('measure', '甲', '乙', { changedAt: '2026-04-30' })]],
	[
		'at the very moment of the signature',
		[line('measure', '甲', '乙', { changedAt: '2026-05-01' })]
	],
	[
		'there and back',
		[line('measure', '甲', '乙'), line('measure', '乙', '甲', { changedAt: '2026-05-03' })]
	],
	['of what nobody signs', [line('number', '7', '8'), line('contactPeople', '[]', '[]')]],
	['in an act that was undone', [line('measure', '甲', '乙', { groupId: 'act' })]]
])('what changed %s is no news', (_, lines) => {
	expect(news(lines, [], ['act'])).toEqual([]);
});

test('each row of the goals has a course of its own', () => {
	const row = (title: string) => JSON.stringify({ title, doneOn: null });
	const lines = [
		line('milestone', row('甲'), row('乙')),
		line('milestone', null, row('丁')),
		line('milestone', row('乙'), row('丙'), { changedAt: '2026-05-03' })
	];
	expect(news(lines)).toEqual([
		['milestone', row('甲'), row('丙')],
		['milestone', null, row('丁')]
	]);
});

test('a deadline is told from the day that was signed to the one in force, whoever moved it', () => {
	const course = [
		due('2026-06-30', '2026-03-01'),
		due('2026-07-31', '2026-05-02'),
		due('2026-09-30', '2026-05-04')
	];
	const lines = [line('deadline', '6月底', '7月底')];
	expect(news(lines, course)).toEqual([['due', '2026-06-30', '2026-09-30']]);
	// its words alone
	expect(news(lines, course.slice(0, 1))).toEqual([['deadline', '6月底', '7月底']]);
});

test('what was done to the task as a whole comes first, with its paper', () => {
	const deed = JSON.stringify({ verb: 'resume', document: '〔2026〕3号' });
	const lines = [line('measure', '甲', '乙'), line('deed', null, deed, { groupId: 'one' })];
	expect(news(lines)).toEqual([['resume'], ['measure', '甲', '乙']]);
	const [first] = newsSince({ lines, deadlines: [] }, '2026-05-01', new Set());
	expect(first).toMatchObject({ kind: 'deed', document: '〔2026〕3号' });
});

test('an act whose undoing was undone stands again', () => {
	const acts = [
		{ id: 'one', undoneById: 'undo' },
		{ id: 'undo', undoneById: 'redo' },
		{ id: 'redo', undoneById: null },
		{ id: 'two', undoneById: 'gone' }
	];
	expect([...takenBackActs(acts)]).toEqual(['undo', 'two']);
});

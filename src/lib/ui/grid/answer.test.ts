import { expect, test } from 'vitest';
import { countQuestions, donePlaces, questionsOf, soundPlaces, type Answered } from './answer.ts';

const edit = (taskId: string, to: string) => ({ taskId, field: 'deadline', from: '', to });
const edits = [edit('a', '12月底'), edit('b', '12月底'), edit('c', '视情况'), edit('d', ' 长期 ')];
const answered: Answered = {
	...{ kind: 'answered', act: null, conflicts: [], problems: [], needsReason: false },
	cells: [
		{ taskId: 'a', field: 'deadline', text: '2026-12-31' },
		{ taskId: 'b', field: 'deadline', text: '2026-12-31' },
		{ taskId: 'd', field: 'deadline', text: '长期' }
	]
};

test('cells that are read differently in the same way are one question', () => {
	expect(questionsOf(edits, answered)).toEqual([
		{
			...{ places: [0, 1], isError: false, message: null },
			reading: { field: 'deadline', typed: '12月底', read: '2026-12-31' }
		}
	]);
	expect(countQuestions(questionsOf(edits, answered))).toBe(2);
});

test('errors come first, the same ones together', () => {
	const problems = [
		{ at: 0, level: 'warning' as const, message: '提醒' },
		{ at: 2, level: 'error' as const, message: '读不出' },
		{ at: 3, level: 'error' as const, message: '读不出' }
	];
	const questions = questionsOf(edits, { ...answered, cells: [], problems });
	expect(questions.map(({ places, message }) => [places, message])).toEqual([
		[[2, 3], '读不出'],
		[[0], '提醒']
	]);
});

test.each([
	['all are', [], [], [0, 1, 2, 3]],
	['an error takes its cell', [{ at: 2, level: 'error' as const, message: '' }], [], [0, 1, 3]],
	['a warning takes none', [{ at: 2, level: 'warning' as const, message: '' }], [], [0, 1, 2, 3]],
	['an error about all takes all', [{ at: null, level: 'error' as const, message: '' }], [], []],
	[
		'so does a conflict its cell',
		[],
		[{ at: 1, now: 'x', by: '', isOwn: false, when: '' }],
		[0, 2, 3]
	]
])('sound: %s', (_, problems, conflicts, places) => {
	expect(soundPlaces(edits, { ...answered, problems, conflicts })).toEqual(places);
});

test('what is as it shall be already is done', () => {
	const conflicts = [
		{ at: 0, now: '12月底', by: '李某', isOwn: false, when: '' },
		{ at: 3, now: '长期', by: '李某', isOwn: false, when: '' },
		{ at: 1, now: '明年', by: '李某', isOwn: false, when: '' }
	];
	expect(donePlaces(edits, { ...answered, conflicts })).toEqual([0, 3]);
});

test('words that stay are told by how they are understood', () => {
	const cell = { taskId: 'a', field: 'deadline', text: '12月底', reading: '2026-12-31' };
	const [question] = questionsOf(edits, { ...answered, cells: [cell] });
	expect(question?.reading?.read).toBe('2026-12-31');
	// a message about the cell says it itself
	const problems = [{ at: 0, level: 'note' as const, message: '读作 2026-12-31' }];
	const one = questionsOf(edits, { ...answered, cells: [cell], problems });
	expect(one.map(({ message }) => message)).toEqual(['读作 2026-12-31']);
});

import { expect, test } from 'vitest';
import {
	readDirective,
	taskProblems,
	type EntryFacts,
	type TypedDirective
} from './directive-entry.ts';

const facts: EntryFacts = {
	kind: 'supervision',
	today: '2026-11-21',
	dueBefore: null,
	units: [{ id: 'housing', name: '区住建局' }],
	nameOf: (id) => (id === 'court' ? '区法院' : ''),
	taken: new Set(['营商督〔2026〕1号'])
};
const typed: TypedDirective = {
	body: '请说明进展。\r\n并附清单。',
	dueOn: '2026-11-28',
	number: '营商督[2026]2号',
	level: 'yellow',
	unitIds: ['housing', 'housing']
};

test('a notice is read with its number, its colour and each unit once', () => {
	expect(readDirective(typed, facts)).toEqual({
		entry: {
			body: '请说明进展。\n并附清单。',
			dueOn: '2026-11-28',
			number: '营商督〔2026〕2号',
			level: 'yellow',
			unitIds: ['housing']
		},
		problems: []
	});
});

test('a 批示 has neither number nor colour, whatever the form sent', () => {
	const { entry, problems } = readDirective(typed, { ...facts, kind: 'instruction' });
	expect([entry.number, entry.level, problems]).toEqual([null, null, []]);
});

test.each<[string, Partial<TypedDirective>, Partial<EntryFacts>, string, string]>([
	['no text', { body: ' \n ' }, {}, 'field.empty', 'body'],
	['too much text', { body: '字'.repeat(1001) }, {}, 'field.long', 'body'],
	['text that turns the reading round', { body: '请\u202e办' }, {}, 'field.unreadable', 'body'],
	['no day', { dueOn: '' }, {}, 'directive.no-day', 'dueOn'],
	['a day that does not exist', { dueOn: '2026-11-31' }, {}, 'directive.no-day', 'dueOn'],
	['a day that has passed', { dueOn: '2026-11-20' }, {}, 'directive.day-past', 'dueOn'],
	['no unit', { unitIds: [] }, {}, 'directive.no-unit', 'units'],
	['a unit of another task', { unitIds: ['court'] }, {}, 'directive.foreign-unit', 'units'],
	['no colour', { level: 'green' }, {}, 'directive.no-level', 'level'],
	['no number', { number: '' }, {}, 'field.empty', 'number'],
	['what is no number', { number: '三号' }, {}, 'directive.number-unread', 'number'],
	[
		'a number given before',
		{ number: '营商督〔2026〕01号' },
		{},
		'directive.number-taken',
		'number'
	]
])('%s is refused at its field', (_, changed, more, code, field) => {
	const { problems } = readDirective({ ...typed, ...changed }, { ...facts, ...more });
	expect(problems).toMatchObject([{ code, at: { field } }]);
});

test('today is a day to come; a day that it has already may stay though it has passed', () => {
	const on = (dueOn: string, dueBefore: string | null = null) =>
		readDirective({ ...typed, dueOn }, { ...facts, dueBefore }).problems;
	expect(on('2026-11-21')).toEqual([]);
	expect(on('2026-11-10', '2026-11-10')).toEqual([]);
	expect(on('2026-11-11', '2026-11-10')).toMatchObject([{ code: 'directive.day-past' }]);
});

test('everything wrong is told at once', () => {
	const empty = { body: '', dueOn: '', number: '', level: '', unitIds: [] };
	expect(readDirective(empty, facts).problems.map(({ at }) => at)).toEqual(
		['body', 'dueOn', 'units', 'level', 'number'].map((field) => ({ field }))
	);
});

test.each([
	[undefined, 'directive.no-task'],
	['draft', 'directive.no-task'],
	['cancelled', 'directive.task-ended'],
	['merged', 'directive.task-ended'],
	['active', undefined],
	['suspended', undefined],
	['done', undefined]
] as const)('a task that is %s: %s', (state, code) => {
	expect(taskProblems(state)[0]?.code).toBe(code);
});

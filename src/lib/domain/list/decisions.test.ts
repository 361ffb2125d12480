import { expect, test } from 'vitest';
import { answerCount, noDecisions, type ImportDecisions } from './decisions.ts';

const { list, match, merge } = noDecisions;

test.each<[string, ImportDecisions, number]>([
	['nothing was said', noDecisions, 0],
	['a year is one', { list: { titleYear: 2026 }, match, merge }, 1],
	[
		'each printed form is one',
		{
			list: {
				units: { 水务局: { as: 'unassigned' }, 财政老局: { as: 'collective' } },
				deadlines: { 尽快: { as: 'ongoing' } }
			},
			match,
			merge
		},
		3
	],
	['each row that is left out is one', { list: { skippedRows: [3, 5] }, match, merge }, 2],
	[
		'each field of a row is one',
		{
			list,
			match: { pairs: { 7: 'new' } },
			merge: { rows: { 3: false }, fields: { 5: { progress: true, problem: false } } }
		},
		4
	],
	[
		'what the file has for columns was said by nobody',
		{ list, match: { columns: ['unit'] }, merge },
		0
	]
])('answers of an import: %s', (_, decisions, count) => {
	expect(answerCount(decisions)).toBe(count);
});

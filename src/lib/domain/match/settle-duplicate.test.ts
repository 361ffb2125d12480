import { describe, expect, test } from 'vitest';
import { noDecisions, type ImportDecisions } from '../list/decisions.ts';
import { ready, said, sheet } from '../list/test-grid.ts';
import { matchList } from './match-list.ts';
import { asksOfMatch } from './match-problems.ts';
import { reopenDuplicate, settleDuplicate } from './settle-duplicate.ts';

const head = ['序号', '改革措施', '责任单位', '完成时限'];
const units = [{ id: 'u1', name: '区财政局', aliases: [] }];
const one = ['1', '推行企业开办一网通办。', '区财政局', '长期'];
const other = ['2', '免费刻制首套印章。', '区财政局', '长期'];

const lists = {
	'a number given twice': [head, one, ['1', '清理涉企收费。', '区财政局', '长期']],
	'the same task twice': [head, one, ['2', '推行企业开办一网通办。', '区财政局', '长期']],
	'the same task three times': [head, one, one, one],
	// the reading takes a comma for a comma, the match any of them
	'the same task with other commas': [
		head,
		['1', '推行开办，一网通办。', '区财政局', '长期'],
		['2', '推行开办,一网通办。', '区财政局', '长期']
	],
	'a number and a text twice': [head, one, other, ['1', '免费刻制首套印章。', '区财政局', '长期']]
};

/** What is asked of a person by the reading and the match together, by row. */
function asked(rows: (string | null)[][], decisions: ImportDecisions) {
	const reading = ready(sheet(rows), decisions.list, { units });
	const { tasks, problems } = reading;
	const match = matchList(tasks, [], decisions.match);
	const read = problems.filter(({ code }) => code.endsWith('-twice'));
	const asks = [
		...read.map(({ task }) => task?.firstRow ?? 0),
		...asksOfMatch(match, problems).map(({ row }) => row)
	];
	return { asks, problems, waiting: match.counts.waiting, tasks: tasks.length };
}

function answered(rows: (string | null)[][], answer: 'both' | 'first') {
	let decisions = noDecisions;
	let questions = 0;
	while (questions < 9) {
		const { asks, problems } = asked(rows, decisions);
		const [row] = asks;
		if (row === undefined) return { decisions, questions };
		questions += 1;
		decisions = settleDuplicate(decisions, problems, row, answer);
	}
	throw new Error('the questions never end');
}

describe.each(Object.entries(lists))('%s', (_, rows) => {
	const later = rows.length - 2 - (rows.includes(other) ? 1 : 0);

	test('is asked once for each later row', () => {
		const { asks } = asked(rows, noDecisions);
		expect(asks).toHaveLength(new Set(asks).size);
		expect(asks.length).toBe(later);
	});

	test('and one answer settles it for the reading and the match', () => {
		const { decisions, questions } = answered(rows, 'both');
		expect(questions).toBe(later);
		const after = asked(rows, decisions);
		expect([after.waiting, after.tasks]).toEqual([0, rows.length - 1]);
	});

	test('or leaves the later rows out', () => {
		const { decisions, questions } = answered(rows, 'first');
		expect(questions).toBe(later);
		const after = asked(rows, decisions);
		expect([after.waiting, after.tasks]).toEqual([0, rows.length - 1 - later]);
	});

	test('and is asked again where the answer is taken back', () => {
		const { asks } = asked(rows, noDecisions);
		let { decisions } = answered(rows, 'both');
		for (const row of asks) decisions = reopenDuplicate(decisions, row);
		expect(asked(rows, decisions).asks).toEqual(asks);
	});
});

test('an answer about one row leaves the others of the list alone', () => {
	const rows = [...lists['a number given twice'], ['2', '三', null, '长期']];
	const { decisions } = answered(rows, 'both');
	const reading = ready(sheet(rows), decisions.list, { units });
	expect(said(reading)).toEqual(['list.unit-missing C4']);
});

import { expect, test } from 'vitest';
import { columnSynonyms } from './column-synonyms.ts';
import { ready, sheet, text } from './test-grid.ts';
import { traceTask } from './trace.ts';

const rows = [
	['重点任务', '改革措施', '责任单位', '完成时限', '备注'],
	['一.企业开办', '1.甲事项', '区财政局', '长期'],
	[null, '2.乙事项', '区水务局', null, '重要'],
	[null, null, '区审计局']
];

test('a task is traced to its rows, and to what is merged over it', () => {
	const grid = sheet(rows, ['A2:A4', 'B3:B4', 'D2:D4']);
	const reading = ready(grid);
	const [, task] = reading.tasks;
	if (!task) throw new Error('no second task');
	expect(traceTask({ form: 'xlsx', grids: [grid] }, reading, task, columnSynonyms)).toEqual({
		sheet: '责任清单',
		rows: [
			{
				row: 3,
				cells: [
					{ cell: 'B3', shown: '2.乙事项', heading: '改革措施', use: 'measure' },
					{ cell: 'C3', shown: '区水务局', heading: '责任单位', use: 'unit' },
					{ cell: 'E3', shown: '重要', heading: '备注', use: 'extra' }
				]
			},
			{ row: 4, cells: [{ cell: 'C4', shown: '区审计局', heading: '责任单位', use: 'unit' }] }
		],
		above: [
			{ cell: 'A2', shown: '一.企业开办', heading: '重点任务', use: 'section' },
			{ cell: 'D2', shown: '长期', heading: '完成时限', use: 'deadline' }
		]
	});
});

test('a task of a text is traced to its lines', () => {
	const grid = text('\t改革措施\n\t责任单位\n\t完成时限\n\n\t1.甲事项\n\t区财政局\n\t长期\n');
	const reading = ready(grid);
	const [task] = reading.tasks;
	if (!task) throw new Error('no task');
	expect(traceTask({ form: 'text', grids: [grid] }, reading, task, columnSynonyms)).toMatchObject({
		rows: [{ row: 5, cells: [{ cell: 'L5' }, { cell: 'L6', use: 'unit' }, { cell: 'L7' }] }]
	});
});

test('a file without those rows is not the one', () => {
	const grid = sheet(rows);
	const reading = ready(grid);
	const [task] = reading.tasks;
	if (!task) throw new Error('no task');
	expect(traceTask({ form: 'xlsx', grids: [] }, reading, task, columnSynonyms)).toBeNull();
});

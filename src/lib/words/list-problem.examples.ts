import type { ListProblemFacts } from '../domain/list/list-problem.ts';

/** One example of each, for the test of all words. */
export const listProblemExamples: ListProblemFacts = {
	'list.not-found': {},
	'list.empty': {},
	'list.which-sheet': { sheets: ['责任清单', '任务分工'] },
	'list.column-missing': { field: 'unit', headings: ['序号', '改革措施', '完成时限'] },
	'list.sheet-left': { value: '填表说明', cells: 12 },
	'list.above-left': { value: '二、主要任务', count: 120 },
	'list.row-left': { value: '注：本表每月25日前报送', why: 'note', row: 80 },
	'list.rows-hidden': {
		count: 4,
		spans: [
			{ first: 5, last: 7 },
			{ first: 9, last: 9 }
		]
	},
	'list.columns-hidden': { columns: ['备注'] },
	'list.column-kept': { value: '备注' },
	'list.column-left': { value: '备注' },
	'list.column-likely': { value: '实施单位（科室）', field: 'unit' },
	'list.measure-missing': {},
	'list.number-missing': {},
	'list.number-twice': { value: '44', first: 'B89', title: '推行企业开办一日办结' },
	'list.task-twice': { value: '推行企业开办一日办结', first: 'B89' },
	'list.same-measure': { value: '推行企业开办一日办结', first: 'B89' },
	'list.rows-repeated': { count: 2 },
	'list.unit-missing': {},
	'list.unassigned': {},
	'list.collective': { value: '区有关部门' },
	'list.collective-kept': { value: '各镇（街道）' },
	'list.several-contacts': { count: 2 },
	'list.phone-alone': { value: '0840-5551028' },
	'list.deadline-missing': {},
	'list.deadlines-missing': { count: 74 },
	'list.deadline-past': { value: '2019年底前', dueOn: '2019-12-31', planStart: '2020-01-01' },
	'list.fault': { value: '#N/A' }
};

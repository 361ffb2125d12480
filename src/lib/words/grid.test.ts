import { expect, test } from 'vitest';
import { gridWords } from './grid.ts';

const none = {
	...{ locked: [], collapsed: [], filtered: [], readOnly: 0 },
	...{ beyondRows: 0, beyondColumns: 0, covered: 0, repeated: 0 }
};
const done = (number: string) => ({ number, standing: '已完成' });
const many = Array.from({ length: 20 }, (_, at) => String(at + 1));

test.each([
	['nothing is left out', none, ''],
	[
		'rows by their numbers, those that stand alike together',
		{
			...none,
			locked: [done('12'), { number: '13', standing: '已取消' }, done('15')],
			collapsed: ['20', '21'],
			filtered: ['30']
		},
		'跳过第12、15项（已完成），第13项（已取消），第20、21项（已收起），第30项（筛选外）'
	],
	[
		'of many the first ones and how many',
		{ ...none, filtered: many },
		'跳过第1、2、3、4、5、6、7、8项等 20 行（筛选外）'
	],
	['rows without a number', { ...none, filtered: ['', ''] }, '跳过 2 行（筛选外）'],
	[
		'cells by their count',
		{ ...none, readOnly: 3, beyondRows: 2 },
		'跳过不能改的 3 格，超出末行的 2 行（不会新建任务）'
	]
])('a fill says what it leaves out: %s', (_, skipped, said) => {
	expect(gridWords.strip.skipped(skipped)).toBe(said);
});

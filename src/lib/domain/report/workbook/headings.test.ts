import { expect, test } from 'vitest';
import { offered, chosen, reasonWordings, statusWordings, truthWordings } from './choices.ts';
import { fixedColumns } from './filled-workbook.ts';
import { columnOf, goalColumnOf, goalHeadingOf, headingOf, openColumns } from './headings.ts';

test('every heading that is written is read as its own column', () => {
	for (const column of [...openColumns, ...fixedColumns, 'mark' as const]) {
		expect(columnOf(headingOf(column)), column).toBe(column);
	}
	for (const column of ['number', 'goal', 'value', 'mark'] as const) {
		expect(goalColumnOf(goalHeadingOf(column)), column).toBe(column);
	}
});

test.each([
	['a unit behind it', '完成比例（%）', 'percent'],
	['a sign that it has to be filled in', '本月进展*', 'progress'],
	['blanks that fill the cell', '存 在 问 题', 'problem'],
	['full-width letters and a line break', '完成\n日期', 'doneOn'],
	['more words around it', '本月工作进展情况（10—500字）', 'progress'],
	['more words, and a longer wording than another', '本月无进展的具体原因', 'noProgress'],
	['the next step in the words of another office', '下一步工作安排', 'nextStep'],
	['last month stays last month', '上月工作进展情况', 'beforeProgress'],
	['the problems of last month are none of this one', '上月存在问题', undefined],
	['a short word among others says nothing', '问题线索来源', undefined],
	['a heading of one’s own', '备注', undefined],
	['a sentence is no heading', '白色的格填写本月进展，存在问题没有请留空不填', undefined]
])('%s', (_, heading, column) => {
	expect(columnOf(heading)).toBe(column);
});

test('what the lists offer is read as what it stands for, and a comma in it would end it', () => {
	const all: Readonly<Record<string, string>>[] = [
		...[statusWordings, reasonWordings, truthWordings]
	];
	for (const wordings of all) {
		for (const [code, word] of Object.keys(wordings).map(
			(code, at) => [code, offered(wordings)[at] ?? ''] as const
		)) {
			expect(chosen(word, wordings)).toBe(code);
			expect(word).not.toContain(',');
		}
		// what a list in a cell may hold
		expect(offered(wordings).join(',').length).toBeLessThan(255);
	}
});

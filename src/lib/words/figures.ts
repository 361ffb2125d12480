import type { Counted, FigureCode, FigureRule } from '../domain/figures/figure.ts';
import type { FilingSetName } from '../domain/figures/filing-sets.ts';
import { figureRules } from '../domain/figures/month-figures.ts';
import type { MonthRules } from '../domain/period/month-rules.ts';
import { countText, rateText } from './format.ts';
import { tasksTogether } from './task-name.ts';

/** The names of figures, the same on every page, in bulletins and in files. */
export const figureNames: Readonly<Record<FigureCode, string>> = {
	volume: '数据总量',
	coverage: '覆盖率',
	timeliness: '及时率',
	timelinessOfFiled: '已报及时率',
	qualification: '合格率',
	qualificationFinal: '最终合格率'
};

type Wording = Pick<MonthRules, 'timelyBy'>;

const setNames: Readonly<Record<FilingSetName, (rules: Wording) => string>> = {
	E: () => '应报',
	S: () => '已上报',
	T: ({ timelyBy }) => (timelyBy === 'first' ? '截止前首次上报' : '截止前最后一次上报'),
	R: () => '已审核',
	A1: () => '首次审核即通过',
	A: () => '最终审核通过'
};

/** 口径 of a figure, from what it is computed with: 及时率 = 截止前首次上报的项次 ÷ 应报项次. */
export function figureSentence(code: FigureCode, rules: Wording): string {
	const { counted, over }: FigureRule = figureRules[code];
	const named = (set: FilingSetName) => setNames[set](rules);
	const what = `${figureNames[code]} = ${named(counted)}的项次`;
	return over === null ? what : `${what} ÷ ${named(over)}项次`;
}

/** Which reports a figure counts, and of a rate which of the others it does not: a unit checks them one by one. */
export function figureItems(
	code: FigureCode,
	{ n, d }: { n: readonly { number: string }[]; d: readonly { number: string }[] | null },
	rules: Wording
): string[] {
	const { counted }: FigureRule = figureRules[code];
	const line = (name: string, rows: readonly { number: string }[]) =>
		rows.length === 0 ? [] : [`${name}：${numbersText(rows)}。`];
	const rest = d === null ? [] : d.filter((row) => !n.includes(row));
	return [...line(setNames[counted](rules), n), ...line('没有计入', rest)];
}

function numbersText(rows: readonly { number: string }[]): string {
	return tasksTogether(
		rows.map(({ number }) => number),
		rows.length
	);
}

/** A figure as it is printed: 72.7%, 10 项次, 「—」. */
export function figureText({ n, d }: Pick<Counted, 'n' | 'd'>): string {
	return d === null ? countText(n, '项次') : rateText({ n, d });
}

/** What a rate was computed from: 8/11. Nothing beside a plain count. */
export function figureParts({ n, d }: Pick<Counted, 'n' | 'd'>): string {
	return d === null || d === 0 ? '' : `${n}/${d}`;
}

import type { ListProblemFacts } from '../domain/list/list-problem.ts';

/** The reading of an opened list: its place in the file, its headings, its rows, in words. */
export const listProblemWords = {
	'list.not-found': () =>
		'没有找到责任清单。请选择有“改革措施”“责任单位”这类表头的工作表，或按模板整理后再选。'
} satisfies { [Code in keyof ListProblemFacts]: (facts: ListProblemFacts[Code]) => string };

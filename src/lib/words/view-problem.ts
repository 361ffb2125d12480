import type { ViewProblemFacts } from '../domain/ledger/view-problem.ts';

type Words = { [Code in keyof ViewProblemFacts]: (facts: ViewProblemFacts[Code]) => string };

/** Why a view was not kept or published, and what to do instead. */
export const viewProblemWords: Words = {
	'view.absent': () => '没有这个视图，可能已删除或撤回。请从“视图”里重新选择。',
	'view.name-taken': ({ value }) =>
		`自己的视图里已经有“${value}”。请换一个名称，或打开它再点“更新视图”。`,
	'view.name-published': ({ value }) =>
		`发布的视图里已经有“${value}”。请先给这个视图改名，再发布。`,
	'view.too-many': ({ most }) => `已经有 ${most} 个视图，没有再存。请先删除不用的。`,
	'view.phone': () => '筛选的文字里有电话号码，没有存为视图。请去掉号码后再存。'
};

import type { HelpTask } from './topic.ts';

/** Views of the ledger, for whoever looks at the same thing again and again. */
export const keepViews: HelpTask = {
	id: 'keep-views',
	title: '把常看的条件存成视图',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'在“台账”里按条件筛选，分好组、排好次序，点右上方的“视图”，起个名称，点“另存为视图”。列表要看哪些列，先在“列”里选；在表格里存，列的显示、次序和宽度也一起存。',
				'下次点“视图”，再点它的名称，就是同一页。逾期未办结、时限待明确、需协调、本月到期、待签收这几个不用自己存。',
				'打开以后又改了条件，名称后面写着“有改动”；点“更新视图”，以后就按现在的样子打开。',
				'点“打开台账时用这个视图”，以后一进台账先看它；要看全部，点“视图”里的“全部任务”。',
				'“视图”里可以上移、下移、改名、删除；删错了，点提示里的“恢复”。一个人最多存 30 个。'
			]
		},
		{ kind: 'link', href: '/tasks', label: '打开台账' }
	]
};

/** What the office gives to everybody. */
export const publishViews: HelpTask = {
	id: 'publish-views',
	title: '给全体发布一个视图，再撤回',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'先把它存成自己的视图并打开，点“视图”里的“发布给全体”。填报员、领导、营商办都会看到，内容仍按各自的权限。',
				'发布的视图由营商办共同管理：打开后可以更新、改名；在“设置”的“视图”页调整次序、撤回。',
				'撤回以后，它仍留在原来存的人自己的视图里；撤错了，点提示里的“重新发布”。'
			]
		},
		{ kind: 'link', href: '/settings', label: '打开设置' }
	]
};

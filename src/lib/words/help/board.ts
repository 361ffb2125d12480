import type { HelpTask } from './topic.ts';

/** Units by months, for whoever reads all of them. */
export const readBoard: HelpTask = {
	id: 'board',
	title: '看各单位各月报了没有',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'点左侧“报送情况”：一行一家单位，一列一个月。表下面写着每个记号的意思，数字是项数，“迟”后面的是最多迟几天。',
				'点一格，看这家单位这个月的四项指标和逐项明细；迟报、退回、未报点“为什么？”，写着按哪个时间、哪条规则认定。',
				'点“只看有未报、迟报、退回的单位”，其余的收起来。'
			]
		},
		{
			kind: 'text',
			text: '已封账的月份按封账时的数字，有更正的按最近一次更正。封账时未报、后来补报的标“补”，当时未报的记录仍在。'
		},
		{ kind: 'link', href: '/board', label: '打开报送情况' }
	]
};

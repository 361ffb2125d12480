import type { HelpTopic } from './topic.ts';

export const questionsHelp: HelpTopic = {
	id: 'questions',
	title: '常见问题',
	about: '浏览器、演示数据、非涉密要求和键盘操作。',
	tasks: [
		{
			id: 'browser',
			title: '用什么浏览器',
			blocks: [
				{
					kind: 'text',
					text: 'Edge、Chrome，以及奇安信可信浏览器、统信浏览器等同类内核的浏览器，内核版本 90 及以上都可以。IE 不能使用。字号、导航等基本功能在脚本没有加载时也能使用。'
				}
			]
		},
		{
			id: 'demo-real',
			title: '演示里的单位和人是真的吗',
			blocks: [
				{
					kind: 'text',
					text: '不是。清江区是虚构的地区，任务、进展、人员、电话、时限均为虚构，不能作为工作依据。'
				}
			]
		},
		{
			id: 'unclassified',
			title: '哪些内容不能填',
			blocks: [
				{
					kind: 'text',
					text: '本系统为非涉密系统，严禁填报、上传涉密信息。每一页的下方都有这句提示。'
				}
			]
		},
		{
			id: 'keyboard',
			title: '只用键盘操作',
			blocks: [
				{
					kind: 'list',
					items: [
						'Tab 跳到下一个链接或按钮，Shift+Tab 跳回上一个，Enter 打开；当前位置有明显的边框。',
						'每一页第一次按 Tab，会出现“跳到主要内容”，按 Enter 可以越过导航。',
						'表格比屏幕宽时，Tab 跳到表格上，用左右方向键滚动。'
					]
				}
			]
		}
	]
};

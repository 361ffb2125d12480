import type { HelpTask } from './topic.ts';

/** How the office reminds who has not filed. */
export const chaseUnits: HelpTask = {
	id: 'chase',
	title: '催没有上报的单位',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'点左侧“催办”：没有上报的单位、差哪几项、找谁、上次什么时候催的，都在一页上。',
				'点“复制群消息”，粘贴到群里；给一家单位的，点那家下面的“复制单位消息”。去掉勾选的单位不写进文字。',
				'复制后自动记为催办，点错了点“撤销”；打了电话，点“记一次电话”。',
				'要发函的，填好落款单位，点“生成催办函”，得到公文格式的 Word 文件，每家单位一页。'
			]
		},
		{
			kind: 'text',
			text: '文字可以当场改。每个月都想换一种写法的，点“改写群消息的写法”保存，花括号里的内容自动填写；随时可以恢复原来的文字。'
		},
		{ kind: 'link', href: '/desk/chase', label: '打开催办' }
	]
};

import {
	enlargeText,
	forgottenPassword,
	openDemo,
	ownAccount,
	printPage,
	readStandings,
	signInHelp
} from './shared.ts';
import type { HelpTopic } from './topic.ts';

export const clerkHelp: HelpTopic = {
	id: 'clerk',
	title: '填报员',
	about: '本版本可以登录和查看演示台账，还没有填报功能。',
	tasks: [
		signInHelp,
		forgottenPassword,
		ownAccount,
		openDemo,
		{
			id: 'find-own',
			title: '看一家单位承担哪些任务',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'在演示台账按 Ctrl+F，输入单位简称，例如“区教育局”，逐项跳转。',
						'一项任务由几家单位共同承担时，几家单位都会列出。'
					]
				}
			]
		},
		readStandings,
		enlargeText,
		printPage
	]
};

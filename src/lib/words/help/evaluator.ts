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

export const evaluatorHelp: HelpTopic = {
	id: 'evaluator',
	title: '第三方评估',
	about: '本版本可以登录和查看演示台账，还没有录入评估结果的功能。',
	tasks: [
		signInHelp('other'),
		forgottenPassword('other'),
		{
			id: 'what-is-shown',
			title: '评估账号能看到什么',
			blocks: [
				{
					kind: 'list',
					items: [
						'任务、时限和状态的用语与责任单位看到的相同，见下面的“看懂任务状态”。',
						'不能打开“单位”页，看不到各单位人员的电话。',
						'评估账号只用于评估，不能修改任务和填报内容。'
					]
				}
			]
		},
		ownAccount,
		openDemo,
		readStandings,
		enlargeText,
		printPage
	]
};

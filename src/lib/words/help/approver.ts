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

export const approverHelp: HelpTopic = {
	id: 'approver',
	title: '单位责任人',
	about: '本版本可以登录和查看演示台账，还没有核对上报的功能。',
	tasks: [
		signInHelp,
		forgottenPassword,
		{
			id: 'own-units',
			title: '看自己负责哪几家单位',
			blocks: [
				{
					kind: 'text',
					text: '点右上角自己的姓名，“我的账号”里写着岗位和单位。一个人可以同时负责几家单位；写得不对，请营商办修改。'
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

import type { TextSize } from '../domain/display.ts';

const product = '营商台账';

/** What surrounds every page. */
export const shellWords = {
	product,
	productWithVersion: `${product} ${__VERSION__}`,
	home: '首页',
	help: '帮助',
	find: '查找',
	signIn: '登录',
	signOut: '退出',
	leaveDemo: '退出演示',
	backToOwn: '回到本人账号',
	skip: '跳到主要内容',
	navigation: '主导航',
	breadcrumbs: '当前位置',
	closeRail: '收起导航',
	openRail: '展开导航',
	closeRailShort: '收起',
	textSize: '字号',
	textSizes: { standard: '标准', large: '大', largest: '特大' } satisfies Record<TextSize, string>,
	displayNotKept: '网络断开，刚才的显示设置只在这一页有效。联网后请再选一次。',
	unclassified: '本系统为非涉密系统，严禁填报、上传涉密信息',
	demoShort: '演示数据：',
	demo: '清江区是虚构的地区，任务、进展、人员、时限均为虚构',
	messages: '消息',
	notices: '通知'
};

/** The title of the browser's tab: “页名 - 10月 - 营商台账”. */
export function pageTitle(...parts: string[]): string {
	return [...parts, product].join(' - ');
}

/** What the demo is, and the button that opens it: on the pages where there is none yet. */
export const seeDemoWords = {
	about: '清江区是虚构的地区，有一整年的清单和填报：19 个重点任务、七十多项改革措施、20 家单位。',
	see: '看演示'
};

import type { ReadyViewId } from '../domain/ledger/saved-view.ts';
import { dateText } from './format.ts';

/** The views that come with the program. */
export const readyViewWords: Record<ReadyViewId, string> = {
	'ready-overdue': '逾期未办结',
	'ready-undated': '时限待明确',
	'ready-asks': '需协调',
	'ready-this-month': '本月到期',
	'ready-unsigned': '待签收',
	'ready-extensions': '延期申请'
};

/** 视图: what the ledger shows, kept under a name. */
export const viewWords = {
	menu: '视图',
	present: (name: string, isChanged: boolean) => `视图：${name}${isChanged ? '（有改动）' : ''}`,
	all: '全部任务',
	published: '区营商办发布的',
	own: (count: number, most: number) => `自己的（${count} 个，最多 ${most} 个）`,
	noOwn: '还没有。筛选、分组、排好以后，在这里起个名称存下来，下次一点就是同一页。',
	opening: '打开台账时',
	up: (name: string) => `“${name}”上移`,
	down: (name: string) => `“${name}”下移`,
	drop: '删除',
	dropOne: (name: string) => `删除视图“${name}”`,
	of: (name: string) => `正在用的：${name}`,
	renew: '更新视图',
	renewOne: (name: string) => `更新视图“${name}”`,
	renewHint: (name: string) => `把“${name}”改成现在看到的样子`,
	openWith: '打开台账时用这个视图',
	openWithAll: '打开台账时改看全部任务',
	rename: '改名',
	renameLabel: '新名称',
	publish: '发布给全体',
	publishHint: '填报员、领导、营商办都会在“视图”里看到，内容仍按各自的权限。',
	withdraw: '撤回发布',
	withdrawOne: (name: string) => `撤回发布视图“${name}”`,
	save: '另存为视图',
	saveLabel: '视图名称',
	saveHint: (said: readonly string[]) => `会记住：${said.join('，')}。`,
	saveGrid: '列的显示、次序、宽度和行高也会记住。',
	full: (most: number) => `已经有 ${most} 个视图，请先删除不用的，再存新的。`,
	said: {
		saved: (name: string) => `已存为视图“${name}”`,
		renewed: (name: string) => `已更新视图“${name}”`,
		renamed: (name: string) => `已改名为“${name}”`,
		dropped: (name: string) => `已删除视图“${name}”`,
		takenBack: (name: string) => `已恢复视图“${name}”`,
		published: (name: string) => `已发布视图“${name}”，各岗位都能看到`,
		withdrawn: (name: string, isOwn: boolean) =>
			isOwn ? `已撤回“${name}”，留在自己的视图里` : `已撤回“${name}”，留在原来的人自己的视图里`,
		opened: '下次打开台账，先看这个视图；看全部时从“视图”里选“全部任务”',
		openedAll: '下次打开台账，看全部任务'
	},
	takeBack: '恢复',
	publishAgain: '重新发布',

	/** The page of the office among the settings. */
	title: '发布的视图',
	lead: '列在每个人台账的“视图”里，次序相同；每个人看到的内容仍按各自的权限。',
	howTo: '要发布一个：在台账里筛选、分组好，存为自己的视图，再点“视图”里的“发布给全体”。',
	toLedger: '打开台账',
	columns: { name: '名称', asks: '条件', by: '发布', order: '次序', deed: '操作' },
	comes: '随系统提供，不能撤回',
	caption: (count: number) => `发布的视图 ${count} 个`,
	asksNothing: '全部任务',
	byOn: (name: string, day: string) => `${name}，${dateText(day)}`,
	someone: '已不在名单里的人',
	moved: (name: string) => `已调整“${name}”的次序`
};

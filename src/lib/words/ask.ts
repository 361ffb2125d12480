import type { AskKind, AskState } from '../domain/ask/ask-view.ts';
import { dateText, periodText } from './format.ts';

export const askKindWords: Record<AskKind, string> = {
	coordination: '需协调',
	problem: '问题'
};

export const askStateWords: Record<AskState, string> = { open: '未解决', solved: '已解决' };

/** 存在问题 and 需协调事项, as units raised them. */
export const askWords = {
	title: '问题和需协调事项',
	trail: '批示督办',
	total: (raised: number, solved: number) =>
		`提出 ${raised} 条，已解决 ${solved} 条，未解决 ${raised - solved} 条`,
	byState: '按状态',
	everything: '全部',
	filters: '筛选',
	kind: '类别',
	unit: '单位',
	section: '重点任务',
	all: (name: string) => `全部${name}`,
	noSection: '未归入重点任务',
	show: '查看',
	clear: '清除条件',
	caption: (count: number) => `问题和需协调事项 ${count} 条`,
	columns: { what: '事项', unit: '提出单位', task: '任务', raised: '提出', state: '状态' },
	addressee: (name: string) => `请${name}协调`,
	raisedIn: (period: string) => `${periodText(period)}月报`,
	openFor: (days: number) => (days === 0 ? '今天提出' : `已 ${days} 天`),
	solvedAfter: (days: number) => (days === 0 ? '当天解决' : `${days} 天解决`),
	solvedBy: (day: string, by: string) => `${dateText(day)}，${by}`,
	howSolved: (note: string) => `解决情况：${note}`,
	solve: '标为已解决',
	solveNow: '标为已解决',
	note: '怎样解决的',
	reopen: '恢复为未解决',
	solved: (task: string) => `${task}的这一条已标为解决。`,
	reopened: (task: string) => `${task}的这一条已恢复为未解决。`,
	empty: '还没有问题和需协调事项',
	emptyOffice: '各单位在月报里写明存在问题、需要协调的事项后，逐条列在这里，直到解决。',
	emptyUnit: '本单位没有提出问题和需协调事项。',
	nothing: '没有符合条件的问题和需协调事项',
	none: '这一项没有提出问题和需协调事项。'
};

/** 留言 on the page of a task. */
export const commentWords = {
	title: '留言',
	none: '还没有留言。',
	lead: '能看到这一项的人都看得到。要求单位限时回复的，请用批示或督办。',
	body: '留言',
	write: '发表留言',
	written: '留言已发表。',
	remove: '删除',
	removeMine: '删除自己的这条留言',
	removeNow: '删除这条留言，不能恢复',
	removed: '留言已删除。'
};

import type {
	DirectiveKind,
	DirectiveLevel,
	DirectiveState
} from '../domain/directive/directive.ts';
import { dateText } from './format.ts';
import { taskName } from './task-name.ts';

export const directiveKindWords: Record<DirectiveKind, string> = {
	instruction: '批示',
	supervision: '督办'
};

export const directiveLevelWords: Record<DirectiveLevel, string> = {
	blue: '蓝色督办',
	yellow: '黄色督办',
	red: '红色督办'
};

export const directiveStateWords: Record<DirectiveState, string> = {
	overdue: '逾期未回复',
	waiting: '待回复',
	answered: '已回复待办结',
	closed: '已办结',
	withdrawn: '已撤回'
};

/** What one is called: 督办 营商督〔2026〕3号, and a 批示, which has no number, by its day. */
export function directiveTitle({
	kind,
	number,
	issuedOn
}: {
	kind: DirectiveKind;
	number: string | null;
	issuedOn: string;
}): string {
	const called = directiveKindWords[kind];
	return number === null ? `${dateText(issuedOn)}${called}` : `${called} ${number}`;
}

/** The list of 批示 and 督办. */
export const directivesWords = {
	title: '批示督办',
	total: (running: number, all: number) => `在办 ${running} 件，共 ${all} 件`,
	owed: (count: number) => `有 ${count} 件等本单位回复，排在最前。`,
	owedMark: '等本单位回复',
	toReply: (title: string, dueOn: string) => `${title}等本单位回复，${dateText(dueOn)}前回复。`,
	goReply: '去回复',
	toAsks: (open: number) => `问题和需协调事项 ${open} 条`,
	instruct: '作批示',
	record: '录入批示',
	supervise: '下达督办',
	byState: '按状态',
	everything: '全部',
	filters: '筛选',
	kind: '类别',
	level: '等级',
	unit: '承办单位',
	all: (name: string) => `全部${name}`,
	show: '查看',
	clear: '清除条件',
	found: (found: number, all: number) => `符合条件 ${found} 件，共 ${all} 件`,
	caption: (count: number) => `批示和督办 ${count} 件`,
	columns: {
		what: '批示督办',
		body: '内容',
		task: '任务',
		units: '承办单位',
		due: '回复时限',
		state: '状态'
	},
	task: taskName,
	replied: '已回复',
	missing: '未回复',
	handedOver: '任务已移交',
	said: (name: string) => `${name}批示`,
	late: (days: number) => `逾期 ${days} 天`,
	toLedger: '打开台账',
	nothing: '没有符合条件的批示和督办',
	empty: '还没有批示和督办',
	/** What to do where there is none: for whoever may give one, a unit, and whoever only reads. */
	emptyFor: (mayGive: boolean, isUnit: boolean) => {
		if (mayGive) return '从台账打开一项任务，点“下达督办”或“作批示”；也可以在这里按序号下达。';
		if (isUnit) return '本单位没有收到批示和督办。收到后会列在这里，时限内回复即可。';
		return '区营商办、区领导下达后，列在这里。';
	}
};

/** The form for a new one, and the same fields where one is mended. */
export const directiveFormWords = {
	titles: { instruction: '作批示', supervision: '下达督办' } satisfies Record<
		DirectiveKind,
		string
	>,
	record: '录入批示',
	which: '下达给哪一项任务',
	number: '任务序号',
	numberHint: '清单上的序号，例如 44',
	find: '打开这一项',
	noNumber: '还没有填任务序号。请填写序号，如 44。',
	notFound: (number: string) => `台账里没有第${number}项。请核对序号后再找。`,
	ended: (task: string) => `${task}已取消或并入另一项，不能下达。请另选一项。`,
	noUnits: (task: string) => `${task}还没有责任单位，不能下达。请先在导入或台账里分派单位。`,
	before: '此前',
	sayer: '谁的批示',
	sayerHint: '区领导在本系统有账号的，从这里选',
	sayerOther: '不在名单里，另填',
	sayerName: '姓名和职务',
	sayerNameHint: '没有账号时填写，例如：常务副区长',
	printed: '编号',
	printedHint: '按本年下一个号填好，可以修改；用过的号不能再用',
	level: '督办等级',
	levelHint: (level: DirectiveLevel) => `按这一项此前的督办，建议${directiveLevelWords[level]}`,
	levels: {
		blue: '提醒：第一次督办',
		yellow: '催办：蓝色督办没有见效',
		red: '严重滞后：黄色督办没有见效，或不能再等'
	} satisfies Record<DirectiveLevel, string>,
	body: '内容',
	bodyHint: '写明要办什么、回复什么',
	due: '回复时限',
	dueHint: '当天回复不算逾期，从第二天起算逾期',
	units: '承办单位',
	unitsHint: '勾选的单位都要回复',
	give: { instruction: '下达批示', supervision: '下达督办' } satisfies Record<
		DirectiveKind,
		string
	>,
	save: '保存修改',
	back: '返回这一项任务',
	/** What a notice on this task is likely to say. */
	proposedBody: (task: string, title: string, reasons: readonly string[]) =>
		`${task}“${title}”${reasons.length > 0 ? `${reasons.join('，')}。请说明原因，` : '，请报告进展情况，'}明确下一步措施和完成日期，在时限内书面回复。`
};

/** One 批示 or 督办. */
export const directiveWords = {
	trail: '批示督办',
	task: '任务',
	saidBy: '批示人',
	given: '下达',
	givenBy: (day: string, by: string) => `${dateText(day)}，${by}`,
	due: '回复时限',
	print: { instruction: '打印批示单', supervision: '打印督办单' } satisfies Record<
		DirectiveKind,
		string
	>,
	replies: '各单位回复',
	replied: '已回复',
	repliedLate: (days: number) => `迟 ${days} 天回复`,
	waiting: '还没有回复',
	waitingLate: (days: number) => `还没有回复，逾期 ${days} 天`,
	noAnswer: '没有回复',
	handedOver: '这项任务已不由这家单位负责，下达给它的仍由它回复。',
	askOthers: '要改由别的单位回复的，在下面的“修改”里改承办单位。',
	askedAgain: '请补充回复',
	askedAgainAt: (at: string) => `${at} 请各单位补充回复，之前的回复保留备查`,
	former: '之前的回复',
	replyOf: (unit: string) => `${unit}的回复`,
	replyHint: '写明办理情况、下一步和完成日期。回复后不能修改，可以再补充',
	reply: '提交回复',
	replyMore: '补充回复',
	done: {
		given: '已下达。承办单位登录后，在“批示督办”里看到，排在最前。',
		replied: '回复已提交，区营商办和作批示的领导可以看到。',
		edited: '修改已保存，改了什么记在下面的记录里。',
		closed: '已办结。办结得不对，可以在本页重新打开。',
		reopened: '已重新打开。',
		again: '已请承办单位补充回复。',
		withdrawn: '已撤回，各单位不用再回复。'
	},
	unchanged: '没有改动，没有保存。',
	manage: '办理',
	close: '办结',
	closeLead: (missing: number) =>
		missing === 0 ? '各单位都已回复。' : `还有 ${missing} 家没有回复；现在办结，就不用再回复。`,
	closingNote: '办结意见',
	closeNow: '办结这一件',
	again: '请补充回复',
	againLead: '对回复不满意时用：各单位要重新回复，之前的回复保留。',
	againReason: '要补充什么',
	againNow: (units: number) => `请 ${units} 家单位补充回复`,
	reopen: '重新打开',
	reopenReason: '重新打开的原因',
	/** What was typed, as it is called where its form is gone. */
	left: {
		...{ reply: '回复', edit: '内容', close: '办结说明', again: '补充要求' },
		...{ reopen: '重新打开的原因', withdraw: '撤回原因' }
	},
	reopenAgain: '请各单位重新回复',
	reopenAgainHint: '不勾选：恢复到办结以前的样子',
	reopenNow: '重新打开这一件',
	edit: '修改',
	withdraw: '撤回',
	withdrawLead: '下达错了才撤回。撤回后保留备查，不能恢复，编号不再使用。',
	withdrawReason: '撤回原因',
	withdrawNow: '撤回这一件',
	closedBy: (day: string, by: string) => `${dateText(day)}由${by}办结`,
	withdrawnBy: (day: string, by: string) => `${dateText(day)}由${by}撤回`,
	history: '记录',
	events: {
		given: (units: string) => `下达给${units}`,
		replied: (unit: string) => `${unit}回复`,
		closed: '办结',
		reopened: '重新打开',
		again: '请各单位补充回复',
		withdrawn: '撤回',
		changed: (field: string, from: string, to: string) => `${field}由“${from}”改为“${to}”`,
		because: (reason: string) => `说明：${reason}`
	},
	fields: {
		body: '内容',
		dueOn: '回复时限',
		number: '编号',
		level: '等级',
		units: '承办单位'
	},
	sheet: {
		titles: { instruction: '批示办理单', supervision: '督办单' } satisfies Record<
			DirectiveKind,
			string
		>,
		demo: '（演示）',
		level: '等级',
		task: '督办任务',
		instructed: '批示任务',
		units: '承办单位',
		body: '内容',
		due: '回复时限',
		reply: (unit: string) => `${unit}回复`,
		blank: '（签字、盖章）　　　　年　　月　　日',
		result: '办结意见',
		issued: (day: string) => `${dateText(day)}`
	}
};

/** On the page of a task. */
export const taskDirectiveWords = {
	title: '批示和督办',
	none: '这一项没有批示和督办。',
	due: (day: string) => `${dateText(day)}前回复`
};

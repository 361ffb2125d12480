import type { QueueView } from '../domain/report/queue.ts';
import type { ReviewCommand } from '../domain/report/review-key.ts';
import type { ToldField } from '../domain/report/what-changed.ts';
import { agoText, monthText, periodText, shortDateText } from './format.ts';
import { reportFieldWords } from './report-field.ts';
import { taskName } from './task-name.ts';

/** The queue of what waits for the office. */
export const queueWords = {
	title: '审核',
	until: (cutoff: string) => `截止 ${cutoff}`,
	titleOf: (period: string) => `${periodText(period)}审核`,
	views: (isOver: boolean): Record<QueueView, string> => ({
		waiting: '待审核',
		doubtful: '有疑问',
		returned: '已退回',
		approved: '已通过',
		draft: isOver ? '其中有草稿' : '草稿',
		missing: isOver ? '未报' : '未填',
		all: '全部'
	}),
	viewsLabel: '按状态看',
	unit: '单位',
	allUnits: '全部单位',
	look: '查看',
	columns: {
		task: '任务',
		unit: '单位',
		doubts: '提示',
		percent: '完成比例',
		state: '状态',
		deed: '操作'
	},
	none: '—',
	percent: (from: number | null, to: number | null) => {
		if (to === null) return '未填';
		if (from === null) return `${to}%`;
		return from === to ? `${to}%，持平` : `${from}% → ${to}%`;
	},
	noProgress: '本月无进展',
	open: '审核',
	openOne: (number: string, unit: string) => `审核${taskName(number)}（${unit}）`,
	read: '查看',
	readOne: (number: string, unit: string) => `查看${taskName(number)}（${unit}）`,
	fill: '代填',
	fillOne: (number: string, unit: string) => `代${unit}填报${taskName(number)}`,
	onBehalf: '代填',
	round: (nth: number) => `第 ${nth} 次`,
	unsigned: '待责任人确认',
	exempt: '免报',
	hasDraft: '有草稿',
	closedStill: (period: string) => `${monthText(period)}已封账：现在审核的，数字到更正时才变。`,
	overdue: (until: string) => `${shortDateText(until)}前未改`,
	due: (until: string) => `${shortDateText(until)}前改好`,
	evidence: (count: number) => `佐证 ${count} 份`,
	looking: (who: string, at: string, now: string) => `${who}正在看（${agoText(at, now)}）`,
	own: '须换人审核',
	first: '从第一项开始',
	takeBack: { approved: '撤销通过', returned: '撤销退回' },
	takeBackOne: (what: 'approved' | 'returned', number: string, unit: string) =>
		`${queueWords.takeBack[what]}${taskName(number)}（${unit}）`,
	takenBackMany: (back: number, left: number) =>
		`已撤销 ${back} 项的通过。${left === 0 ? '' : `另有 ${left} 项已有别的变化，没有改动。`}`,
	clean: (count: number) => `无提示的 ${count} 项一次通过`,
	cleanHint: '这些没有任何提示，也不是本人代填的。先看一遍，不通过的去掉勾选。',
	cleanMost: (most: number) => `一次最多 ${most} 项，其余的通过后再列出。`,
	pass: (count: number) => `通过这 ${count} 项`,
	passChecked: '通过勾选的各项',
	passed: (count: number) => `已通过 ${count} 项。`,
	undo: '撤销',
	undoPassed: (count: number) => `撤销刚才通过的 ${count} 项`,
	empty: {
		waiting: '没有待审核的上报',
		doubtful: '没有有疑问的上报',
		returned: '没有退回后等待修改的上报',
		approved: '还没有通过的上报',
		draft: '没有填了一半的草稿',
		missing: '各单位都已上报',
		all: '这个月没有要填报的任务'
	} satisfies Record<QueueView, string>,
	emptyHint: '单位上报后出现在这里。',
	emptyUnit: '可以换一家单位，或看全部单位。'
};

/** The page of one report that is reviewed. */
export const reviewWords = {
	title: (number: string, unit: string) => `审核${taskName(number)}（${unit}）`,
	place: (nth: number, all: number) => `第 ${nth} 项，共 ${all} 项`,
	due: (text: string) => `时限 ${text}`,
	submitted: (at: string, by: string) => `${at} 上报${by === '' ? '' : `，${by}`}`,
	looking: (who: string, at: string, now: string) => `${who}正在看这一项（${agoText(at, now)}）`,
	someone: '另一位同事',
	office: '区营商办',
	doubts: (count: number) => `提示 ${count} 条`,
	reason: '单位说明',
	noReason: '单位没有说明',
	before: (period: string) => `上月（${monthText(period)}）`,
	beforeFar: (period: string) => `上次填报（${periodText(period)}）`,
	nothingBefore: '以前没有填报过这一项。',
	now: (period: string) => `本月（${monthText(period)}）`,
	against: {
		returned: '对照退回的那一版',
		before: '对照上月',
		none: '只看原文'
	},
	againstLabel: '文字怎样显示',
	added: '新增',
	addedEnd: '，新增结束',
	gone: '删去',
	goneEnd: '，删去结束',
	becomes: ' → ',
	carried: (percent: number) => `${percent}%（沿用上次）`,
	rewritten: '（重新写的）',
	unchanged: (fields: string) => `没有改动：${fields}`,
	onlyChanges: '只看改动',
	notSaid: '没有填写',
	milestones: '阶段目标',
	reached: '本次完成',
	reachedBefore: (on: string) => `${shortDateText(on)}完成`,
	notReached: '未完成',
	readings: '指标数据',
	reading: (value: string, measuredIn: string, target: string) =>
		`${value}${measuredIn}（目标 ${target}${measuredIn}）`,
	evidence: (count: number) => `佐证 ${count} 份`,
	noEvidence: '没有佐证',
	openEvidence: '打开佐证',
	document: '文号',
	newWindow: '，在新窗口打开',
	rounds: '审核经过',
	version: (nth: number, at: string) => `第 ${nth} 次上报，${at}`,
	withdrawn: (at: string) => `${at} 单位撤回`,
	concluded: {
		approved: (by: string, at: string) => `${at} ${by}通过`,
		returned: (by: string, at: string) => `${at} ${by}退回`
	},
	takenBackAt: (at: string) => `${at} 撤销`,
	mended: '已修改',
	notMended: '没有改动',
	suggestion: '建议改为',
	remarkAt: (field: string) => `${field}：`,
	lastRemarks: '上次退回的意见',
	approve: '通过并看下一项',
	approveLast: '通过',
	return: '退回这一项',
	returnTitle: '退回的原因',
	doubtReason: '提示里的问题',
	returnHint: (hasDoubts: boolean, hasUntil: boolean) =>
		`${hasDoubts ? '前面是提示里的问题，勾选就行；其余按数字键 1–6 选' : '按数字键 1–6 选原因'}，可以选几条；文字可以改。单位会看到这些意见${hasUntil ? '和修改期限' : ''}。`,
	remark: '要改什么',
	field: '在哪一栏',
	suggestionHint: '单位可以一键采用，没有请留空',
	sendBack: '退回，看下一项',
	sendBackLast: '退回',
	cancel: '返回审核',
	previous: '看上一项',
	next: '看下一项',
	keys: {
		approve: 'A',
		return: 'R',
		next: 'J',
		previous: 'K',
		evidence: 'O',
		undo: 'U'
	} satisfies Record<Exclude<ReviewCommand, number | 'cancel'>, string>,
	withKey: (label: string, key: string) => `${label}（按键 ${key}）`,
	sendKey: 'Ctrl+Enter',
	own: '这一项由本人填报，或属于本人所在单位，要由另一位同事审核。',
	closed: (period: string) => `${monthText(period)}封账时已有审核结论，不能再改。`,
	ownAlone:
		'这一项由本人填报，或属于本人所在单位，要由另一位同事审核。没有另一位同事的，请在“账号”里给同事建一个区营商办账号。',
	undone: (what: 'approved' | 'returned', number: string, unit: string) =>
		`已${queueWords.takeBack[what]}${taskName(number)}（${unit}），不算一次审核。`,
	withdraw: '撤回代填',
	withdrew: (number: string) => `已撤回${taskName(number)}的代填，内容留在草稿里，已通知单位。`,
	closedStill: (period: string) => queueWords.closedStill(period),
	closedReturn: '已封账：单位要改，请到期次里为它重新开放。',
	backToFile: '回到代填',
	record: '补录的只作记录，不用审核。',
	exempt: '这一项已登记免报，不用审核，也不计入应报。',
	toPeriod: '打开期次',
	notSubmitted: '这一项现在没有上报：单位还在填写，或撤回后还没有重新上报。',
	approved: (number: string, unit: string) => `已通过${taskName(number)}（${unit}）。`,
	returned: (number: string, unit: string, until: string | null) =>
		`已退回${taskName(number)}（${unit}）${until === null ? '' : `，请单位在 ${shortDateText(until)}前改好`}。`,
	undo: '撤销',
	undoOne: (number: string, unit: string) => `撤销对${taskName(number)}（${unit}）的审核`,
	moved: '这一项刚有变化',
	back: '回到审核列表'
};

/** Labels of what a version says; the same that the unit filled in. */
export const toldFieldWords: Record<ToldField, string> = {
	status: reportFieldWords.status,
	percent: reportFieldWords.percent,
	doneOn: reportFieldWords.doneOn,
	progress: reportFieldWords.progress,
	noProgress: reportFieldWords.noProgress,
	problem: reportFieldWords.problem,
	nextStep: reportFieldWords.nextStep,
	expectedOn: reportFieldWords.expectedOn,
	ask: reportFieldWords.ask
};

import type { Phase } from '../domain/period/phase.ts';
import {
	cutoffText,
	fullInstantText,
	instantText,
	monthText,
	periodText,
	remainingText,
	shortDateText,
	shortInstantDayText
} from './format.ts';
import { taskName, taskSpoken, tasksTogether } from './task-name.ts';

/** What a unit's month says: its list, its form, what is checked, and the receipt. */
export const myWords = {
	title: '本月填报',
	titleOf: (period: string) => `${periodText(period)}填报`,
	for: (unit: string) => `填报单位：${unit}`,
	onBehalf: (unit: string) => `正在为${unit}代填，上报后标为“代填”，要由另一位同事审核。`,
	filled: (filled: number, all: number) => `已填 ${filled}/${all}`,
	filed: (filed: number, all: number) => `已上报 ${filed}/${all}`,
	pickUnit: '代填：选择单位',
	pickUnitHint: '上报后标为“代填”，要由另一位同事审核。',
	/** Of a month to come. */
	notOpen: (period: string, opensOn: string | null) =>
		`${monthText(period)}填报还没有开放${opensOn === null ? '' : `，${shortDateText(opensOn)}起可以填写`}。`,
	notOpenHint: '开放以后，这里列出要填的任务。',
	toMonth: (period: string) => `返回${periodText(period)}填报`,
	noMonth: '还没有开放填报的月份',
	noMonthHint: '区营商办开放填报后，这里会列出要填的任务。',
	noTasks: '本月没有需要填报的任务',
	noTasksHint: '任务由区营商办分派，如有疑问请联系区营商办。',
	otherUnits: '换一家单位',
	otherMonths: '其他月份',
	previous: (period: string) => `上一期：${periodText(period)}`,
	next: (period: string) => `下一期：${periodText(period)}`,
	begin: '开始填写',
	goOn: (nth: number, number: string) => `继续填写第 ${nth} 项（${taskName(number)}）`,
	mendFirst: (number: string) => `修改退回的${taskName(number)}`,
	lastSaved: (at: string) => `草稿保存于 ${instantText(at)}`,
	check: '核对并上报',
	grid: '表格填写',
	gridRead: '查看表格',
	receipts: '回执',
	receiptsOf: (period: string) => `${periodText(period)}的回执`,
	columns: {
		task: '任务',
		dueOn: '完成时限',
		before: '上月',
		now: '本月',
		state: '状态',
		deed: '操作'
	},
	noDue: '未定时限',
	noBefore: '无',
	fill: '填写',
	goOnOne: '继续填写',
	mend: '修改',
	look: '查看',
	withdraw: '撤回',
	withdrawOne: (number: string) => `撤回${taskName(number)}`,
	withdrawn: (number: string, first: string | null) =>
		`已撤回${taskName(number)}，内容都在草稿里。改好后请重新上报，${first === null ? '及时与否按重新上报的时间算' : `及时与否仍按首次上报的时间（${instantText(first)}）算`}。`,
	withdrawLateTitle: (number: string) => `确定撤回${taskName(number)}吗？`,
	withdrawLate:
		'截止时间已过。撤回后再上报会记为迟报，及时率会下降。要改内容，可请区营商办退回这一项，退回不影响及时率。',
	withdrawNot: '不撤回',
	withdrawAnyway: '仍要撤回，记为迟报',
	returnedTitle: (count: number) => `有 ${count} 项被退回，请先修改`,
	returnedLine: (number: string, reason: string, until: string | null) =>
		`${taskName(number)}：${reason}${until === null ? '' : `。请在 ${until}前改好，不影响及时率`}`,
	/** Of a month that was closed before it was mended. */
	leftReturned: (number: string) => `${taskName(number)}退回后没有补正，按退回计入。如有异议：`,
	exempt: '本月豁免，不用填报',
	allFiled: '本月已全部上报',
	allFiledClosed: (period: string, count: number) =>
		`${monthText(period)} ${count} 项都已上报，已封账。`,
	allFiledHint: '区营商办审核期间如有退回，会在这里和通知里提醒。',
	phases: {
		ahead: (from: string) => `${from}起开放填报，现在可以先看要填哪些任务。`,
		open: () => '',
		late: () => '已过截止时间，现在上报将记为迟报。',
		closed: (period: string) =>
			`${monthText(period)}已封账，内容不能再改。如需补报或更正，请联系区营商办。`,
		reopened: (period: string, numbers: readonly string[]) =>
			`${monthText(period)}已封账。${tasksTogether(numbers)}重新开放，可以填写和上报。`
	} satisfies Record<Phase, (text: string) => string> & Record<'reopened', unknown>,
	untilCutoff: (at: string, now: string) => {
		const left = remainingText(now, at);
		return `${cutoffText(at, now)} 截止${left === null ? '' : ` · 还剩 ${left}`}`;
	},
	firstTime: ['点任务', '沿用上月的话，改几句', '核对后上报'],
	guide: '看填报说明'
};

/** The five states of what is typed, and what else the form says about saving. */
export const savingWords = {
	saved: (clock: string) => `已保存 ${clock}`,
	saving: '正在保存…',
	unsaved: '有未保存的修改',
	offline: '网络断开，已存本机',
	offlineHint: '内容已存在本机，联网后自动保存，请不要清除浏览器数据。',
	clash: '有两份内容，请选择',
	expired: '登录已过期，填写的内容都在。请重新登录后继续。',
	refused: '没有保存',
	signIn: '重新登录',
	/** Nobody's name is oneself; where none is told it is left open who it was. */
	clashTitle: (when: string, who?: string | null) =>
		`这一项${when === '' ? '' : `在 ${when} `}${who === undefined ? '' : `由${who ?? '本人'}`}从另一处保存过，下面左右对照，请选择保留哪一份，或合并后保存。`,
	theirs: '已保存的',
	ours: '现在填写的',
	takeTheirs: '用已保存的',
	takeOurs: '用现在填写的'
};

/** The form of one report. */
export const fillWords = {
	title: (number: string) => `填写${taskName(number)}`,
	place: (nth: number, all: number) => `${nth} / ${all}`,
	whole: '展开全文',
	due: (text: string) => `时限 ${text}`,
	before: (period: string) => `上月（${monthText(period)}）`,
	beforeFar: (period: string) => `上次填报（${periodText(period)}）`,
	nothingBefore: '以前没有填报过这一项。',
	beforeProblem: '问题：',
	now: (period: string) => `本月（${monthText(period)}）`,
	repeat: '沿用上月文字',
	same: '与上月相同',
	plus: (points: number) => `+${points}`,
	percentUnit: '%',
	milestones: '阶段目标',
	proposes: (done: number, all: number, percent: number) =>
		`${all} 个阶段目标完成 ${done} 个，建议 ${percent}%`,
	readings: '指标数据',
	target: (comparison: string, target: string, unit: string) =>
		`目标 ${comparison}${target}${unit}`,
	more: '更多：下一步、需要协调',
	askHint: '勾选后会出现在区领导总览',
	noProgress: '本月无进展',
	noProgressTitle: '本月无进展，原因是',
	noProgressNext: '按“本月无进展”保存，填下一项',
	noProgressLast: '按“本月无进展”保存，去核对',
	noProgressPick: '还没有选择本月无进展的原因。请选择一个原因；有进展请改为填写进展。',
	noProgressOn: (reason: string) => `已选本月无进展：${reason}`,
	noProgressOff: '改为填写进展',
	back: '返回',
	save: '保存',
	saveNext: '保存，填下一项',
	saveLast: '保存，去核对',
	nextKey: 'Ctrl+Enter',
	readOnly: '现在只能查看',
	readOnlyClosed: (period: string) => `${monthText(period)}已封账，只能查看。`,
	saved: (number: string) => `已保存${taskName(number)}。`,
	remarks: '营商办退回的意见',
	remarkAt: (field: string) => `${field}：`,
	until: (day: string) => `请在 ${day}前改好，不影响及时率。`,
	suggestion: '建议改为',
	takeSuggestion: '采用这段文字',
	taken: '已采用',
	history: '以前各月',
	pick: '请选择'
};

/** What is checked before it is submitted. */
export const checkWords = {
	title: '核对并上报',
	lead: (ready: number, all: number) => `${all} 项中 ${ready} 项可以上报`,
	blocked: (count: number) => `还有 ${count} 项要先修改`,
	mendFirst: (number: string) => `修改${taskName(number)}`,
	untouched: (number: string) => `${taskName(number)}被退回，还没有修改。`,
	someLate: (count: number) => `已过截止时间，其中 ${count} 项现在上报将记为迟报。`,
	willBeLate: '将记为迟报',
	inTime: (first: string) => `按时（首次上报 ${shortInstantDayText(first)}）`,
	wasLate: (first: string) => `迟报（首次上报 ${shortInstantDayText(first)}）`,
	tooLong: (number: string, field: string, most: number, more: number) =>
		`${taskSpoken(number)}“${field}”比建议的 ${most} 字多 ${more} 字，区营商办可能请精简。`,
	evidence: (count: number, names: string) => `${count} 份（${names}）`,
	noEvidence: '没有',
	blockedHint: '可以先上报其余各项，改好后再单独上报。',
	submit: (count: number) => `确认上报 ${count} 项`,
	late: (count: number) => `确认上报 ${count} 项（迟报）`,
	back: '暂不上报',
	mend: '修改',
	mendOne: (number: string) => `修改${taskName(number)}`,
	leave: '这次不上报',
	included: '一起上报',
	includedOne: (number: string) => `上报${taskName(number)}`,
	percent: (from: number | null, to: number | null) =>
		from === null || to === null
			? to === null
				? '未填比例'
				: `${to}%`
			: from === to
				? `${to}%（与上月相同）`
				: `${from}% → ${to}%`,
	nothing: '没有待上报的内容',
	nothingHint: '各项都已上报，或还没有填写。',
	unfilled: (count: number) => `另有 ${count} 项还没有填写`,
	unsigned: '等待责任人确认',
	sign: (count: number) => `责任人确认 ${count} 项`,
	signed: (count: number) => `已确认 ${count} 项。`
};

/** What says that something was submitted, when and what. */
export const receiptWords = {
	sentAlready: (who: string, at: string) => `已由${who}于 ${at} 上报，没有重复上报。回执如下。`,
	title: '上报回执',
	number: (period: string, number: number) => `${period}-${String(number).padStart(4, '0')}`,
	numberLabel: '回执编号',
	at: '上报时间',
	unit: '单位',
	by: '上报人',
	count: '上报任务',
	onTime: '按时上报',
	late: (cutoff: string) => `迟报（截止 ${cutoff}）`,
	lateEntry: '补报',
	record: '补录',
	recordHint: '这个月没有在这里开放过填报。这些是区营商办按清单补录的，只作记录，不计入报送情况。',
	again: (first: string, isLate: boolean) =>
		`重新上报；首次上报 ${shortInstantDayText(first)}，${isLate ? '迟报' : '按时'}`,
	againSeveral: '重新上报；首次上报均按时',
	onBehalf: '由区营商办代填',
	/** Of a whole receipt, or of one of its tasks. */
	withdrawn: (at: string, by: string | null) =>
		`已撤回：${fullInstantText(at)}${by === null ? '' : `，${by}`}`,
	withdrawnSome: (count: number) => `其中 ${count} 项已撤回`,
	withdrawnAll: '已撤回',
	withdrawnHint: '已撤回的内容不计入上报，以重新上报的回执为准。',
	list: '上报的任务',
	copy: '复制已上报消息',
	line: (unit: string, period: string, count: number, at: string) =>
		`【${unit}】${monthText(period)}任务进展已上报 ${count} 项，${instantText(at)}。`,
	print: '打印回执',
	all: (period: string) => `${periodText(period)}的上报回执`,
	none: '这个月还没有回执',
	noneHint: '每次上报后生成一份回执，列在这里。',
	item: (at: string, count: number) => `${fullInstantText(at)} 上报 ${count} 项`,
	back: '回到本月填报'
};

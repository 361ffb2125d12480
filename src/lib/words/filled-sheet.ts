import type {
	CellColumn,
	LeftRow,
	LineMark,
	SheetLine
} from '../domain/report/sheet/plan-sheet.ts';
import type { Phase } from '../domain/period/phase.ts';
import { monthText, periodText } from './format.ts';
import { taskName } from './task-name.ts';

/** 代填 of a filled list: where it is handed in, what it would file, what it has filed. */
export const filledWords = {
	title: '代填',
	way: '按送来的表代填',
	wayHint: '单位没有在系统里填报，只送来填好的清单时用。',
	lead: '单位没有在系统里填报，只送来填好的责任清单时，由区营商办代填。先核对读得对不对，点最后的“代填上报”之前什么都不会上报。',
	chooseFile: '选填好的表',
	file: '填好的责任清单',
	fileHint:
		'原格式的清单，一家单位的或全区的都行。可用 .xlsx、.csv、.ods、.docx、.txt，最大 50 MB。旧格式请先另存：.xls、.et 存为 .xlsx，.wps、.doc 存为 .docx。',
	month: '月份',
	monthHint: '不选的，按表的标题、文件名里写的月份；没有写的，按最近的一个月。',
	byTitle: '按表里写的月份',
	unit: '单位',
	unitHint: '一家单位的表，责任单位写了几家或没有写的，请选是哪家的。',
	byCells: '按表里的责任单位',
	sheet: '工作表',
	sheetHint: '这份文件里有几张表都像责任清单，请选一张。文件要重新选一次。',
	read: '读取并核对',
	period: (period: string, phase: Phase) =>
		`${periodText(period)}${{ ahead: '', open: '', late: '（已过截止）', closed: '（已封账，记为补报）' }[phase]}`,
	recordMonth: (period: string) => `${periodText(period)}（没有开放过，补录只作记录）`,
	none: '还没有可以代填的月份',
	noneHint: '开放一个月的填报以后，才能代填那个月的。',
	toPeriods: '打开期次',
	onPhone: '请在电脑上操作代填。可复制下面的链接，发到电脑上打开。',
	waiting: '还没有上报的',
	waitingHint: '没有点“代填上报”的，7 天后自动清除。',
	pasted: '粘贴的表格',
	goOn: '继续核对',
	giveUp: '放弃',
	givenUp: '已放弃，没有上报任何内容。',

	previewTitle: '核对代填内容',
	about: (file: string, sheet: string) => (sheet === '' ? file : `${file} · ${sheet}`),
	again: '按这个重新核对',
	guess: '读成哪个月、哪家单位',
	allUnits: '各单位（按表里的责任单位）',
	closed: (period: string) =>
		`${periodText(period)}已封账。现在代填记为补报，封账的数字不变；要改数字，代填后到“期次”里做更正。`,
	record: (period: string) =>
		`${periodText(period)}没有在这里开放过填报。补录的内容写进各任务的填报记录，不要求单位填报，不用审核，也不计入报送情况和各项比率。`,
	late: (period: string) => `${monthText(period)}已过截止时间，截止后首次上报的记为迟报。`,
	otherMonth: (named: string, period: string) =>
		`表里写的是${periodText(named)}，现在按${periodText(period)}核对。月份不对的，请在上面改。`,
	unopened: (period: string) => `${periodText(period)}不能代填`,
	unopenedHint:
		'只能代填本年度已经到了的月份。本月还没有开放的，请先到“期次”里开放。月份读得不对的，请在上面改。',
	account: (rows: number, parts: readonly string[]) =>
		`表里 ${rows} 行：${parts.length === 0 ? '都没有写进展情况' : parts.join('，')}。`,
	parts: {
		fresh: (count: number) => `新的 ${count} 项`,
		asked: (count: number) => `要确认的 ${count} 项`,
		fixed: (count: number) => `不能代填的 ${count} 项`,
		left: (count: number) => `没有归处的 ${count} 行`,
		blank: (count: number) => `没有写进展的 ${count} 行`
	},
	fresh: (count: number) => `新的（${count} 项）`,
	freshHint: '已勾选。不代填的去掉勾选。',
	asked: (count: number) => `要确认的（${count} 项）`,
	askedHint: '没有勾选。看过“情况”一栏，要代填的请勾选。',
	fixed: (count: number) => `不能代填的（${count} 项）`,
	left: (count: number) => `没有归处的（${count} 行）`,
	columns: {
		take: '代填',
		task: '任务',
		unit: '单位',
		text: '表里的进展情况',
		state: '情况',
		cell: '位置'
	},
	takeOne: ({ number, unit }: Pick<SheetLine, 'number' | 'unit'>) =>
		`代填${unit}${taskName(number)}`,
	problem: (text: string) => `存在问题：${text}`,
	percent: (percent: number) => `完成比例也填 ${percent}%`,
	percentOf: ({ number, unit }: Pick<SheetLine, 'number' | 'unit'>, percent: number) =>
		`${unit}${taskName(number)}完成比例也填 ${percent}%`,
	/** What the percent stays at; beside a box that offers another one it is what it stays at unticked. */
	percentNow: (now: SheetLine['percentNow'], isOffered: boolean) => {
		const said = isOffered ? '不勾选的，' : '完成比例：表里没有，';
		if (now === null) return isOffered ? null : '完成比例：表里没有，以前也没有填过';
		return `${said}${kept[now.from]} ${now.percent}%`;
	},
	draft: (text: string) => (text === '' ? '草稿里还没有写进展。' : `单位的草稿：${text}`),
	measure: (text: string) => `表里的措施是：${text}`,
	ledgerMeasure: (text: string) => `台账里的措施是：${text}`,
	unitCell: (place: string) => `责任单位在 ${place}`,
	submit: (count: number, isClosed: boolean) =>
		isClosed ? `补录 ${count} 项` : `代填上报 ${count} 项`,
	submitChecked: (isClosed: boolean) => (isClosed ? '补录勾选的各项' : '代填上报勾选的各项'),
	back: '重新选文件',
	nothing: '没有可以代填的',
	nothingHint: '各行的情况列在下面。',

	receiptTitle: '代填回执',
	done: (count: number, units: number, period: string, isRecord = false) =>
		`已${isRecord ? '补录' : '代填上报'}${periodText(period)} ${units} 家单位 ${count} 项。`,
	doneRecord: '已通知各单位的填报员。补录只作记录，不用审核。',
	doneHint: '已通知各单位的填报员。代填的由另一位同事审核。',
	doneAlone:
		'已通知各单位的填报员。代填的要由另一位同事审核。没有另一位同事的，请在“账号”里给同事建一个区营商办账号。',
	withdraw: '撤回代填',
	withdrawOne: (number: string, unit: string) => `撤回代填：${unit}${taskName(number)}`,
	withdrawn: '已撤回',
	withdrew: (number: string, unit: string) =>
		`已撤回${taskName(number)}（${unit}）的代填，内容留在草稿里，已通知单位。`,
	receipt: '看回执',
	receiptOf: (unit: string) => `看回执：${unit}`,
	lateEntry: '补报',
	recordTag: '补录',
	more: '再代填一份',
	toReview: '去审核'
};

const kept = { draft: '用草稿里的', said: '用已报的', last: '沿用上次' };

/** Where something stands in a sheet: F3, or in what was pasted 第2行“进展情况”. */
export function cellPlace(cell: string, column: CellColumn | 'unit'): string {
	const line = /^L(\d+)(?:C\d+)?$/.exec(cell)?.[1];
	return line === undefined ? cell : `第${line}行“${columnWords[column]}”`;
}

const columnWords: Record<CellColumn | 'unit', string> = {
	progress: '进展情况',
	problem: '存在问题',
	measure: '改革措施',
	unit: '责任单位'
};

/** One word for what is remarkable about a text, the same in the list and in what is told. */
export const lineMarkWords: Record<LineMark, string> = {
	filed: '已上报',
	long: '文字太长',
	unreadable: '有不能保存的字符',
	measure: '措施不符',
	'no-unit': '单位不明',
	'other-unit': '单位不符',
	joint: '几家共有',
	twice: '两段文字',
	draft: '已有草稿',
	returned: '已退回',
	same: '与上月相同',
	unchanged: '未变'
};

/** What a mark asks for. */
export const lineMarkHints: Record<LineMark, string> = {
	filed: '单位已经上报，以单位的为准。要改请先退回。',
	long: '超过 2000 字，请在表里压缩后重新读取。',
	unreadable: '请在表里删去看不见的字符后重新读取。',
	measure: '序号和措施对不上，请确认就是这一项。',
	'no-unit': '看不出是哪家单位的话，请勾选是哪家的。',
	'other-unit': '表里写的单位不负责这一项，请确认。',
	joint: '几家单位共同负责，请勾选这段文字算哪家的，可以多选。',
	twice: '表里有两段文字都是这一项，请只勾选一段。',
	draft: '单位已在填写，代填会替换草稿里的进展。',
	returned: '单位还没有改好，代填就是重新上报。',
	same: '与上月的进展相同。',
	unchanged: '与已有的文字相同。'
};

export const freshWord = '新';

/** Why the text of a row goes nowhere, and what to do about it. */
export const leftRowWords: Record<LeftRow['why'], string> = {
	'no-task': '找不到任务：序号和措施在台账里都对不上。请核对序号。',
	'not-asked': '本月不要求填报这一项。新增的任务从下个月起填报。',
	'not-of-unit': '这一项不由选的单位填报。请核对单位。',
	'no-progress': '只写了存在问题，没有写进展情况，不能上报。请补上进展。'
};

import type { TaskState } from '../domain/task.ts';
import { dateText, shortDateText } from './format.ts';
import { taskName } from './task-name.ts';

/** The states of a task as a change of it is told. */
export const stateChangeWords: Record<TaskState, string> = {
	draft: '列为待确认',
	active: '列入推进',
	done: '核验完成，销号',
	suspended: '暂缓',
	cancelled: '取消',
	merged: '并入另一项'
};

/** The page of one task. */
export const taskWords = {
	trail: '台账',
	now: '目前情况',
	asOf: (day: string) => `数据截至${dateText(day)}`,
	allMonths: (count: number) => `看全部 ${count} 个月的进展`,
	jump: '本页各部分',
	/** The parts of the page, by the ids of their headings. */
	parts: {
		define: '任务',
		goals: '阶段目标',
		directives: '批示督办',
		timeline: '逐月进展',
		comments: '留言',
		history: '变更记录'
	},
	define: '任务',
	section: '重点任务',
	measure: '改革措施',
	deadline: '完成时限',
	readAs: (day: string, ongoing: boolean) => `${dateText(day)}${ongoing ? '，之后持续' : ''}`,
	original: (day: string) => `原定 ${dateText(day)}`,
	printedDue: '清单写的',

	ongoing: '长期推进',
	undated: '未定时限',
	addedOn: '列入日期',
	units: '责任单位',
	noUnit: '还没有责任单位',
	unit: '单位',
	role: '分工',
	percent: '完成比例',
	people: '联系人',
	person: '姓名',
	post: '称谓',
	phone: '电话',
	noPhone: '没有写明',
	toUnit: '去单位页查看电话',
	milestones: '阶段目标',
	indicators: '量化指标',
	target: '目标',
	due: '时限',
	latest: '最近一次',
	baseline: '基数',
	by: (day: string) => `${dateText(day)}前`,
	aspirational: '力争',
	reached: (day: string) => `${dateText(day)}完成`,
	notReached: '未完成',
	met: '已达到',
	notMet: '未达到',
	noReading: '还没有数据',
	timeline: '逐月进展',
	noReports: '尚无进展记录',
	fromList: '清单里的文字（不算填报）',
	progress: '进展情况',
	problem: '存在问题',
	nextStep: '下一步',
	noProgress: '本月无进展',
	evidence: '佐证',
	onBehalf: '区营商办代填',
	filedAt: (at: string) => `${at} 报送`,
	history: '变更记录',
	noHistory: '没有变更',
	source: '清单出处',
	sourceAt: (sheet: string | null, row: number | null) =>
		[sheet === null ? '' : `工作表“${sheet}”`, row === null ? '' : `第 ${row} 行`].join(''),
	trace: '是怎么读出来的',
	changed: (field: string, from: string, to: string) => `${field}由“${from}”改为“${to}”`,
	set: (field: string, to: string) => `填入${field}“${to}”`,
	emptied: (field: string, from: string) => `清空${field}（原为“${from}”）`,
	other: (field: string) => `${field}有变更`,
	moved: '在清单里换了位置',
	fromCell: (file: string, sheet: string, cell: string) =>
		`来自清单${file === '' ? '' : `“${file}”`}${sheet === '' ? '' : `工作表“${sheet}”`} ${cell}`,
	imported: (file: string) => (file === '' ? '由清单导入' : `由清单“${file}”导入`),
	importUndone: '这次导入已撤销，恢复了原来的内容',
	gained: (numbers: string) =>
		`并入了${numbers
			.split('、')
			.map((number) => taskName(number))
			.join('、')}`,
	asked: (unit: string, day: string) => `${unit}申请延期到${dateText(day)}`,
	/** The requests that a task took along when it ended. */
	askEnded: {
		confirmDone: '任务已销号，延期申请随之结束',
		cancel: '任务已取消，延期申请随之结束',
		merge: '任务已并入另一项，延期申请随之结束'
	},
	/** The claims that a task took along when it ended, or that decide nothing any more. */
	claimEnded: {
		cancel: '任务已取消，完成申报随之结束',
		merge: '任务已并入另一项，完成申报随之结束'
	},
	claimFell: (unit: string) => `${unit}不再负责，它的完成申报随之作废`,
	claimIdle: (unit: string) => `${unit}不再牵头，它的完成申报随之作废`,
	askWithdrawn: (unit: string) => `${unit}撤回延期申请`,
	askFell: (unit: string) => `${unit}不再负责，它的延期申请随之撤回`,
	askRefused: (unit: string, day: string) => `未同意${unit}${shortDateText(day)}的延期申请`,
	openAsks: (count: number) => `没有解决的问题和需协调事项 ${count} 条`,
	dueReadAs: (day: string) => `读作${dateText(day)}`,
	askReason: (reason: string) => `申请理由：${reason}`,
	answer: (note: string) => `答复：${note}`,
	summary: (note: string) => `完成情况：${note}`,
	why: (note: string) => `理由：${note}`,
	newDue: (day: string) => `时限改为${dateText(day)}`,
	firstDue: (day: string) => `时限定为${dateText(day)}`,
	dueOngoing: '改为长期推进',
	dueNone: '取消时限',
	claimed: (unit: string, day: string) => `${unit}申报${dateText(day)}完成`,
	confirmed: '区营商办核验通过',
	returned: '区营商办退回申报',
	because: (reason: string) => `原因：${reason}`,
	document: (document: string) => `依据：${document}`
};

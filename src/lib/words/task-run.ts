import { dateText } from './format.ts';
import { goalWords } from './goal.ts';
import { taskLine } from './task-name.ts';

/** Behind the deed: one is what the page is about. */
const many = (count: number) => (count === 1 ? '' : `（${count} 项）`);
const of = (count: number) => (count === 1 ? '这一项' : ` ${count} 项`);

type Due = { dueOn: string | null; ongoing: boolean };

/** A deadline in words; empty where there is none. */
function dueText({ dueOn, ongoing }: Due): string {
	if (dueOn === null) return ongoing ? '长期推进' : '';
	return ongoing ? `${dateText(dueOn)}，之后持续推进` : dateText(dueOn);
}

const dueIs = (due: Due | null) => (due === null ? '' : `，新的时限：${dueText(due)}`);

/** Running tasks: what the forms of a task's page and of several tasks say. */
export const runWords = {
	title: '办理',
	more: '更多办理',
	waiting: '等待处理',
	edit: '修改任务',
	split: '拆出新任务',
	unsigned: (units: readonly string[]) => `还没有签收：${units.join('、')}`,
	sign: '签收这项任务',
	claimed: (unit: string, day: string, at: string) =>
		`${unit === '' ? '' : unit}申报${dateText(day)}完成（${at}），等待核验`,
	asked: (unit: string, day: string, at: string) => `${unit}申请延期到${dateText(day)}（${at}）`,
	claimedOn: (day: string) => `申报${dateText(day)}完成`,
	reasonIs: (reason: string) => `原因：${reason}`,
	confirm: '核验通过，销号',
	confirmHint: '完成日期以单位申报的为准，与实际不符时在这里更正。',
	confirmEnds: '还没有答复的延期申请随销号结束。',
	doneOn: '完成日期',
	confirmSubmit: '确认核验通过，销号',
	returnClaim: '退回申报',
	returnSubmit: '确认退回申报',
	withdrawClaim: '撤回申报',
	grant: '同意延期',
	grantSubmit: '确认同意延期',
	refuseSubmit: '确认不同意延期',
	grantDay: '延期到',
	refuse: '不同意延期',
	withdrawAsk: '撤回申请',
	seeAnswer: '知道了',
	note: '给单位的答复',
	claim: '申报完成',
	claimOf: (unit: string) => (unit === '' ? '登记完成' : `代${unit}申报完成`),
	claimHint: '填实际完成的日期。区营商办核验后销号，核验前不算逾期。',
	summary: '完成情况',
	summaryHint: '可以不填；写明做成了什么、依据在哪里，便于核验。',
	summaryIs: (summary: string) => `完成情况：${summary}`,
	doubts: '核验前请看（不影响核验）：',
	claimSubmit: '确认申报完成',
	ask: '申请延期',
	askHint: '区营商办答复前，时限不变。',
	askDay: '申请延到',
	askSubmit: '提交延期申请',
	reason: '原因',
	document: '依据文号',
	documentHint: '例：清江营商〔2026〕8号',
	suspend: '暂缓',
	suspendHint: '暂缓期间不要求填报，不计逾期；随时可以恢复推进。',
	resume: '恢复推进',
	resumeHint:
		'从今天起重新推进，要重新签收；以前的状态留在记录里。只是点错时，请用“撤销”，任务回到原来的样子。',
	cancel: '取消任务',
	cancelHint: '取消要有文件依据。历史记录保留，随时可以恢复推进。',
	reopen: '重新打开',
	reopenHint: '销号作废，申报作废，时限不变，从下个月起重新填报。',
	extend: '改时限',
	extendHint: '清单上原来写的和第一次定的时限都会保留。',
	newDue: '新的时限',
	dueHint: '例：2026-12-31、12月底、2026年三季度、长期推进',
	dueDayHint: '例：2026-12-31、12月底、2026年三季度',
	calendar: '或从日历选',
	readAs: (reading: string) => `读作：${reading}`,
	dueText,
	overdueAtOnce: (count: number, dueOn: string) =>
		`仍要改：${dateText(dueOn)}早于今天，${count} 项将立即逾期`,
	ongoing: '之后持续推进（只勾选、不填日期，就是长期推进）',
	transfer: '移交单位',
	transferHint: '从今天起由新的单位负责，以前的填报仍归原单位。',
	leaving: (unit: string, names: readonly string[]) =>
		`移交后不再列为${unit}的责任人、联系人：${names.join('、')}`,
	newResponsible: '新的责任人',
	newContact: '新的联系人',
	newPeopleHint: '每行一人，姓名在前、电话在后，例：王敏 0840-5550101；不填就暂时没有',
	nobody: (numbers: readonly string[]) =>
		`新的单位尚无联系人：第 ${numbers.slice(0, 5).join('、')} 项${numbers.length > 5 ? `等 ${numbers.length} 项` : ''}。`,
	nameSomebody: '去填联系人',
	from: '移出单位',
	to: '移入单位',
	addUnit: '增加单位',
	unit: '单位',
	role: '分工',
	merge: '并入另一项',
	mergeHint: `这一项从今天起不再单列，责任单位并到另一项；历史记录保留。${goalWords.kept.merge}`,
	into: '并入第几项',
	intoHint: '填序号，例：44',
	/** A task that another one would go into, with who leads it. */
	target: ({ number, title, unit }: { number: string; title: string; unit: string }) =>
		`${taskLine(number, title, 30)}（${unit === '' ? '未分派' : unit}）`,
	intoTarget: (target: string) => `并入${target}`,
	/** What a form or a notice is about, in front of what it does. */
	picked: '所选任务',
	aboutIt: (about: string, what: string) => (about === '' ? what : `${about}：${what}`),
	submit: {
		suspend: (count: number) => `确认暂缓${many(count)}`,
		resume: (count: number) => `确认恢复推进${many(count)}`,
		cancel: (count: number) => `确认取消任务${many(count)}`,
		reopen: (count: number) => `确认重新打开${many(count)}`,
		extend: (count: number) => `确认改时限${many(count)}`,
		transfer: (count: number) => `确认移交${many(count)}`,
		addUnit: (count: number) => `确认增加单位${many(count)}`,
		merge: (count: number) => `确认并入${many(count)}`,
		confirm: (count: number) => `核验通过${many(count)}`,
		acknowledge: (count: number) => `签收${of(count)}`
	},
	same: (count: number) => `另有 ${count} 项的时限本来就是这一天，没有改动。`,
	fits: (count: number, of: number) => `（适用 ${count} / ${of} 项）`,
	leftOut: (numbers: readonly string[]) =>
		`第 ${numbers.slice(0, 10).join('、')} 项${numbers.length > 10 ? `等 ${numbers.length} 项` : ''}的状态不适用，不在这次办理之内。`,
	/** Chosen tasks that the unit is not among, or is among already. */
	unitLeft: (numbers: readonly string[], isThere: boolean) =>
		`第 ${numbers.slice(0, 10).join('、')} 项${numbers.length > 10 ? `等 ${numbers.length} 项` : ''}${isThere ? '已有这家单位' : '不由这家单位负责'}，不在这次办理之内。`,
	unitLeftOut: (count: number) => `另有 ${count} 项的单位不适用，没有改动。`,
	/** Before it is pressed: of so many the deadline is this already. */
	sameDue: (numbers: readonly string[], of: number) =>
		`适用 ${of - numbers.length} / ${of} 项：第 ${numbers.slice(0, 10).join('、')} 项${numbers.length > 10 ? `等 ${numbers.length} 项` : ''}的时限本来就是这一天，不改动。`,
	noMore: (unit: string) => `${unit}（现在不适用）`,
	undoIt: '撤销',
	restoreIt: '恢复',
	mergedInto: (number: string, title: string) => `已并入${taskLine(number, title)}`,
	restored: (count: number) => `已恢复刚才撤销的内容，共 ${count} 项`,
	doneTitle: '办理结果',
	movedOn: (number: string) =>
		`${number === '' ? '这一项' : `第${number}项`}刚才又有变动，请看过再签收。`,
	moreMoved: (count: number) => `另有 ${count} 项刚才也有变动，请逐项看过再签收。`,
	see: (number: string) => (number === '' ? '查看这项任务' : `查看第${number}项`),
	addAnother: '再新增一项',
	seeGoals: '查看数据',
	seeHistory: '查看变更记录',
	done: {
		add: () => '已新增这项任务，责任单位会看到并签收',
		split: (count: number) => `已拆出 ${count} 项，责任单位会看到并签收`,
		acknowledge: (count: number) => (count === 0 ? '已经签收过' : `已签收 ${count} 项`),
		claim: () => '已申报完成，等待区营商办核验',
		withdrawClaim: () => '已撤回申报',
		confirm: (count: number) => `已核验 ${count} 项`,
		returnClaim: () => '已退回申报，单位会看到原因',
		ask: (_: number, due: Due | null) =>
			`已提交延期申请${due === null ? '' : `（延到${dueText(due)}）`}，等待区营商办答复`,
		withdrawAsk: () => '已撤回申请',
		grant: (_: number, due: Due | null) => `已同意延期，时限已改${dueIs(due)}`,
		seeAnswer: () => '已记下',
		seeNotice: () => '已记下',
		refuse: () => '已答复不同意，单位会看到原因',
		reach: () => goalWords.doneReach,
		record: () => goalWords.doneRecord,
		strike: goalWords.doneStrike,
		suspend: (count: number) => `已暂缓 ${count} 项`,
		resume: (count: number) => `已恢复推进 ${count} 项`,
		cancel: (count: number) => `已取消 ${count} 项`,
		reopen: (count: number) => `已重新打开 ${count} 项`,
		extend: (count: number, due: Due | null) => `已改 ${count} 项的时限${dueIs(due)}`,
		transfer: (count: number) => `已移交 ${count} 项`,
		addUnit: (count: number) => `已给 ${count} 项增加单位`,
		merge: (count: number) => `已并入 ${count} 项`,
		accept: (count: number) => `已纳入 ${count} 项，责任单位会看到并签收`,
		discard: (count: number) => `不纳入 ${count} 项，草稿已删去`,
		follow: () => '本项已随上年任务修改',
		leave: () => '已记下，本项保留原样',
		undo: (count: number) => `已撤销，${count} 项恢复原样`
	}
};

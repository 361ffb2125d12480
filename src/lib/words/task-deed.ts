import type { FormerAspect } from '../domain/carry/former-aspect.ts';
import type { NamedTask, TaskDeed, TaskVerb } from '../domain/task-verb.ts';
import { dateText, shortDateText } from './format.ts';
import { taskName } from './task-name.ts';

/** What was done, as a button says it and as a taking back names it. */
export const taskVerbWords: Record<TaskVerb, string> = {
	add: '新增',
	edit: '修改',
	split: '拆分',
	merge: '并入',
	transfer: '移交',
	addUnit: '增加单位',
	carry: '结转',
	succeed: '由承接单位接手',
	reach: '登记阶段目标完成',
	suspend: '暂缓',
	resume: '恢复推进',
	cancel: '取消',
	reopen: '重新打开',
	extend: '改时限',
	acknowledge: '签收',
	claimDone: '申报完成',
	withdrawClaim: '撤回完成申报',
	confirmDone: '核验销号',
	returnClaim: '退回完成申报',
	undo: '撤销',
	accept: '确认纳入',
	discard: '不纳入',
	follow: '随上年任务修改',
	leave: '不随上年任务修改'
};

/** A taking back, as a history and a page's title say it; one of a taking back does the thing again. */
export function undoWords(of: TaskVerb, isRestoring = false): string {
	if (of === 'undo') return '恢复撤销的内容';
	return `${isRestoring ? '恢复' : '撤销'}“${taskVerbWords[of]}”`;
}

/** In what a task may go along with the one that it was carried over from. */
export const formerAspectWords: Record<FormerAspect, string> = {
	deadline: '完成时限',
	course: '推进状态',
	units: '责任单位',
	measure: '改革措施'
};

type UnitName = (id: string | null | undefined) => string;

/** What somebody did to a task, in one sentence of its history. */
export function deedText(deed: TaskDeed, unitName: UnitName): string {
	const unit = unitName(deed.unitId);
	const [other, on] = [deed.other ?? '', deed.on ? dateText(deed.on) : ''];
	switch (deed.verb) {
		case 'add':
			return '新增任务';
		case 'edit':
			return '修改任务';
		case 'split':
			if (other !== '') return `由第${other}项拆出`;
			return deed.tasks ? `拆出${namesOf(deed.tasks)}` : '拆分任务';
		case 'merge':
			return other === '' ? '并入另一项' : `并入第${other}项`;
		case 'transfer':
			return `由${unit}移交给${unitName(deed.toUnitId)}`;
		case 'addUnit':
			return `增加单位${unit}`;
		case 'carry':
			if (deed.toYear) return `结转到${deed.toYear}年${taskName(other)}`;
			return deed.fromYear ? `由${deed.fromYear}年${taskName(other)}结转` : '由上一年度结转';
		case 'follow':
		case 'leave':
			return answerText(deed, deed.verb);
		case 'succeed':
			return `${on === '' ? '' : `自${on}起，`}${unit}的工作由${unitName(deed.toUnitId)}承接`;
		case 'extend':
			if (deed.askedOn) return grantedText(deed.askedOn, deed.fromOn ?? null, deed.on ?? null);
			if (on !== '') return deed.ongoing ? `时限改为${on}，之后持续推进` : `时限改为${on}`;
			return deed.ongoing ? '改为长期推进' : '取消时限';
		case 'acknowledge':
			return `${unit}签收`;
		case 'claimDone':
			return `${unit === '' ? '区营商办' : unit}申报${on}完成`;
		case 'withdrawClaim':
			return `${unit}撤回完成申报`;
		case 'confirmDone':
			return on === '' ? '核验通过，销号' : `核验通过，销号，完成日期${on}`;
		case 'returnClaim':
			return `退回${unit}的完成申报`;
		case 'undo':
			return (deed.of === 'follow' || deed.of === 'leave') && deed.aspect
				? `${deed.again ? '恢复' : '撤销'}“${answerText(deed, deed.of)}”`
				: undoWords(deed.of ?? 'edit', deed.again);
		default:
			return taskVerbWords[deed.verb];
	}
}

/** Whether a task goes along with the one that it was carried over from, as either of the two tells it. */
function answerText(
	{ aspect, fromYear, toYear, other = '' }: TaskDeed,
	verb: 'follow' | 'leave'
): string {
	const what = aspect ? formerAspectWords[aspect] : '';
	const year = fromYear ?? toYear;
	const task = `${year === undefined ? '' : `${year}年`}${taskName(other)}`;
	if (fromYear !== undefined) return `${what}${verb === 'follow' ? '随' : '不随'}${task}修改`;
	return `${task}的${what}${verb === 'follow' ? '已随本项修改' : '不随本项修改'}`;
}

const namesOf = (tasks: readonly NamedTask[]) =>
	tasks.map(({ number }) => taskName(number)).join('、');

/** 同意延期, as the unit that asked reads it. */
export function grantedText(askedOn: string, from: string | null, to: string | null): string {
	const [old, next] = [from ? `由${dateText(from)}` : '', to ? dateText(to) : ''];
	return `同意${shortDateText(askedOn)}的延期申请，时限${old}延到${next}`;
}

/** One line of the log for what may have been done to many tasks at once. */
export function deedLine(verb: TaskVerb, summary: Record<string, unknown>): string {
	const numbers = Array.isArray(summary.numbers) ? summary.numbers.map(String) : [];
	const count = Number(summary.count);
	const some = numbers.slice(0, 5).join('、');
	const many = count > 5 ? `等 ${count} 项` : '';
	const which = some === '' ? '任务' : `第 ${some} 项${many}`;
	const document = typeof summary.document === 'string' ? `，依据 ${summary.document}` : '';
	if (verb === 'carry' && typeof summary.toYear === 'number') {
		return `结转 ${count} 项任务到 ${summary.toYear} 年清单${document}`;
	}
	const reason = typeof summary.reason === 'string' ? `，原因 ${summary.reason}` : '';
	return `${taskVerbWords[verb]}${which}${document}${reason}`;
}

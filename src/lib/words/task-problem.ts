import type { ProblemFacts } from '../domain/problem.ts';
import type { TaskSide } from '../domain/seen-task.ts';
import type { TaskProblemFacts } from '../domain/task-problem.ts';
import { dateText, fullInstantText } from './format.ts';
import { formerAspectWords } from './task-deed.ts';
import { taskSpoken } from './task-name.ts';

type Words = { [Code in keyof TaskProblemFacts]: (facts: ProblemFacts[Code]) => string };

/** Why something was not done to a task, and what to do instead. */
export const taskProblemWords: Words = {
	'task.absent': () => '没有这项任务，可能已被别人撤销，这次什么都没有改。请回到台账核对。',
	'task.state': ({ number, state, verb }) =>
		`${taskSpoken(number)}${stateWords[state]}，不能${verbWords[verb]}。${mend(state)}`,
	'task.none-chosen': () => '还没有选择任务。请先勾选要处理的任务。',
	'task.number-unknown': ({ value }) => `清单里没有序号为“${value}”的任务。请核对序号，如 8。`,
	'task.no-number': () => '序号不能空着。请填写清单上的序号，如 75。',
	'task.number-taken': ({ value, title, isBack }) =>
		isBack
			? `原来的序号“${value}”已经用于“${short(title)}”。请先把那一项改成别的序号，例如 ${value}-1，再重新办理。`
			: `序号“${value}”已经用于“${short(title)}”。请换一个序号，例如 ${value}-1。`,
	'task.no-measure': () => '改革措施不能空着。请填写任务内容。',
	'task.no-section': ({ value }) =>
		value === ''
			? '还没有选择重点任务。请从列表里选一个。'
			: `没有“${short(value)}”这个重点任务。请从列表里选，或先在任务的修改页新增。`,
	'task.no-people': ({ value }) =>
		`“${short(value)}”读不出姓名。请每行写一人，姓名在前、电话在后，如：王敏 0840-5550101。`,
	'task.people-elsewhere': ({ people, units }) =>
		`“${people.join('、')}”在台账里是“${units.join('、')}”的人，这一项不由${units.length > 1 ? '这几家单位' : '这家单位'}负责。请核对责任单位和姓名，没有错的可以照填。`,
	'task.people-leave': ({ people, units }) =>
		`“${people.join('、')}”是“${units.join('、')}”的责任人、联系人，随单位移出，不再列在这一项。如仍由其负责，请保存后在责任人、联系人里重新填写。`,
	'task.no-field': () => '这一列不能在表格里修改。请打开任务页修改。',
	'task.edited-meanwhile': ({ number }) =>
		`${taskSpoken(number)}刚被别人改过，没有保存。请对照两份内容，选择保留哪一份。`,
	'task.moved-on': (facts) => {
		const { number } = facts;
		const now = facts.sides.map((side) => nowWords[side](facts)).join('，');
		return `${taskSpoken(number)}在打开本页之后改过${whoWords(facts)}：${now}。这次什么都没有改，填写的内容还在。请核对后再次提交。`;
	},
	'task.not-shown': ({ number }) =>
		`这个页面打开得太早，看不出${taskSpoken(number)}当时的内容，没有办理，以免盖掉别人的修改。本页现在显示的是最新内容，请核对后再提交。`,
	'task.new-unit': ({ value }) =>
		`“${short(value)}”不在单位名录。请从名录选择，或先在“设置—单位”新建。`,
	'task.unit-unchosen': ({ which }) =>
		`还没有选择${{ from: '移出单位', to: '移入单位', one: '单位' }[which]}。请从列表里选一个。`,
	'task.same-unit': ({ value }) => `移出和移入都是“${value}”。请选择另一个单位。`,
	'task.unit-not-there': ({ number, unit }) =>
		`${taskSpoken(number)}不由“${unit}”负责，无法移交。请取消勾选这一项，或选择正确的单位。`,
	'task.unit-there': ({ number, unit }) =>
		`${taskSpoken(number)}已经有“${unit}”。请取消勾选这一项，或在任务的修改页调整分工。`,
	'task.merge-itself': ({ number, isAmong }) =>
		isAmong
			? `${taskSpoken(number)}也在所选任务里，不能并入自己。请先取消勾选这一项，或选择另一项。`
			: `“${number}”就是这一项，不能并入自己。请选择另一项。`,
	'task.merge-unread': ({ number, title, unit }) =>
		`将并入${taskSpoken(number)}“${short(title)}”（${unit === '' ? '未分派' : unit}）。请核对，无误后再次提交。`,
	'task.no-parts': () => '还没有填写拆出的任务。请至少填写一项的改革措施。',
	'task.draft-worked': ({ numbers }) =>
		`${tasks(numbers)}草稿上已有目标、指标、留言或批示，不能删去。请先删去这些内容，或确认纳入后再取消。`,
	'plan.absent': () => '没有选择要转入的清单。请选择一份下一年的清单，或新建一份。',
	'plan.year': ({ after }) => `新清单的年份应晚于 ${after} 年。请填写四位年份，如 ${after + 1}。`,
	'plan.year-taken': ({ year, title }) =>
		`${year} 年已有清单“${short(title)}”。请在上面选择转入这份清单。`,
	'plan.day-unreadable': () => '执行日期没有填写或读不出。请选择新清单开始执行的日期。',
	'carry.already': ({ numbers, year }) =>
		`${tasks(numbers)}已经结转到 ${year} 年清单，不能再转一次。请取消勾选后再结转。`,
	'carry.moved-on': (facts) => {
		const what = facts.isFormer ? '上年任务的' : taskSpoken(facts.number);
		const aspect = `“${formerAspectWords[facts.aspect]}”`;
		return `${what}${aspect}在打开本页之后有改动${whoWords(facts)}。这次什么都没有改，以免盖掉没有看到的内容。请看本页现在的内容，再选择是否随改。`;
	},
	'carry.settled': (facts) =>
		`${taskSpoken(facts.number)}的“${formerAspectWords[facts.aspect]}”与上年任务的差异已经没有了${whoWords(facts)}。这次什么都没有改。请看本页现在的内容。`,
	'claim.not-needed': ({ number }) =>
		`${taskSpoken(number)}的完成由牵头单位申报，有牵头单位时责任、配合单位不用申报。请在月报里写明进展。`,
	'claim.waiting': ({ number, on }) =>
		`${taskSpoken(number)}已经申报${dateText(on)}完成，正等待核验。如需改日期，请先撤回申报。`,
	'claim.day-unreadable': () => '完成日期没有填写或读不出。请选择实际完成的日期。',
	'claim.day-future': ({ today }) =>
		`完成日期不能晚于今天（${dateText(today)}）。请填写实际完成的日期。`,
	'claim.none': ({ number }) =>
		`${taskSpoken(number)}没有等待核验的申报，这次什么都没有改。请看本页现在的内容。`,
	'claim.moved-on': ({ number, claims }) => {
		const now = claims.map(({ unit, doneOn }) => `${unit}申报${dateText(doneOn)}完成`).join('，');
		return `${taskSpoken(number)}的申报在打开本页之后换过，现在是“${now}”。这次什么都没有改。请核对现在的申报后再办理。`;
	},
	'extension.no-day': () => '新的时限还没有填写。请填写日期，例：2026-12-31、12月底。',
	'extension.undated': ({ value }) =>
		`“${short(value)}”没有写明日期。请填写日期，例：2026-12-31、12月底、长期推进。`,
	'extension.ongoing': ({ value }) =>
		`“${short(value)}”不是一个日期，不能当作延期的日期。请填写日期，例：2026-12-31、12月底。`,
	'extension.overdue-at-once': ({ count, dueOn }) =>
		`${count} 项将立即逾期：新的时限“${dateText(dueOn)}”早于今天。请改填日期；如确实如此，请勾选“仍要改”后再提交。`,
	'extension.same-day': ({ number, dueOn, count = 1 }) =>
		`${count > 1 ? `所选 ${count} 项` : taskSpoken(number)}的时限本来就是${dateText(dueOn)}。请选择另一个日期。`,
	'extension.not-later': ({ dueOn }) =>
		`延期的日期不晚于现在的时限（${dateText(dueOn)}）。请选择更晚的日期。`,
	'extension.past': ({ today }) =>
		`延期的日期已经过去，今天是${dateText(today)}。请选择今天以后的日期。`,
	'extension.no-deadline': ({ number }) =>
		`${taskSpoken(number)}没有定时限，不需要延期。如要定时限，请由区营商办在任务页填写。`,
	'extension.waiting': ({ on }) =>
		`已经申请延到${dateText(on)}，正等待答复。如需改日期，请先撤回申请。`,
	'extension.absent': () => '没有这份延期申请，可能已撤回，这次什么都没有改。请看本页现在的内容。',
	'extension.decided': () => '这份延期申请已经答复或撤回，这次什么都没有改。请看本页现在的内容。',
	'act.absent': () => '这次操作已经不能撤销：只保留最近 30 天。请直接修改任务。',
	'act.undone': ({ isRestoring }) =>
		isRestoring
			? '这次撤销已经恢复过。请在任务页查看现在的内容。'
			: '这次操作已经撤销过。请在任务页查看现在的内容。',
	'act.changed': ({ numbers, isRestoring }) =>
		`${numbers.length === 0 ? '任务' : tasks(numbers)}在这之后又有改动，没有${backWord(isRestoring)}，以免盖掉别人的修改。请直接修改任务。`,
	'act.worked': ({ numbers, isRestoring }) =>
		`${tasks(numbers)}在这之后已有填报、申报、签收或结转，没有${backWord(isRestoring)}。如不再需要，请改为取消任务。`
};

function whoWords({ by, at }: { by: string | null; at: string | null }): string {
	return at === null ? '' : `（${by ?? '系统'}，${fullInstantText(at)}）`;
}

const stateWords = {
	draft: '还是待确认',
	active: '正在推进',
	done: '已完成',
	suspended: '已暂缓',
	cancelled: '已取消',
	merged: '已并入另一项'
};

/** What a task is now, where somebody changed it meanwhile. */
const nowWords: Record<TaskSide, (facts: ProblemFacts['task.moved-on']) => string> = {
	course: ({ state }) => `现在${stateWords[state]}`,
	deadline: ({ dueOn, ongoing }) => {
		const upkeep = ongoing ? '，之后持续推进' : '';
		if (dueOn !== null) return `时限现在是“${dateText(dueOn)}”${upkeep}`;
		return ongoing ? '时限现在是“长期推进”' : '现在没有时限';
	},
	units: ({ units }) =>
		units.length === 0 ? '现在没有责任单位' : `责任单位现在是“${units.join('、')}”`
};

const verbWords = {
	suspend: '暂缓',
	resume: '恢复推进',
	cancel: '取消',
	reopen: '重新打开',
	edit: '修改',
	claim: '申报完成',
	extend: '改时限',
	carry: '结转',
	accept: '纳入'
};

function mend(state: keyof typeof stateWords): string {
	if (state === 'done') return '如确实需要，请先重新打开。';
	if (state === 'active') return '请看本页现在的内容。';
	return state === 'draft' ? '请先确认这项任务。' : '如确实需要，请先恢复推进。';
}

const backWord = (isRestoring?: true) => (isRestoring ? '恢复' : '撤销');

function tasks(numbers: readonly string[]): string {
	const some = numbers.slice(0, 5).join('、');
	return `第 ${some} 项${numbers.length > 5 ? `等 ${numbers.length} 项` : ''}`;
}

function short(text: string): string {
	return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

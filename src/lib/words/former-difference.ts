import type { FormerAspect } from '../domain/carry/former-aspect.ts';
import type { TaskState } from '../domain/task.ts';
import { dateText } from './format.ts';
import { formerAspectWords } from './task-deed.ts';
import { taskName } from './task-name.ts';

const became: Record<TaskState, string> = {
	draft: '改为待确认',
	active: '恢复推进',
	suspended: '暂缓',
	done: '销号',
	cancelled: '取消',
	merged: '并入另一项'
};

const changed: Record<Exclude<FormerAspect, 'course'>, (to: string) => string> = {
	deadline: (to) => `把完成时限改为${to === '' ? '未定时限' : `“${to}”`}`,
	units: (to) => `把责任单位改为“${to}”`,
	measure: (to) => `把改革措施改为“${to}”`
};

const stands: Record<TaskState, string> = {
	draft: '待确认',
	active: '推进中',
	suspended: '暂缓',
	done: '已完成',
	cancelled: '已取消',
	merged: '已并入其他任务'
};

const without: Record<Exclude<FormerAspect, 'course'>, string> = {
	deadline: '未定时限',
	units: '未分派',
	measure: '空白'
};

/** Where a task that was carried over was changed in the old list, and its heir was not. */
export const formerDifferenceWords = {
	title: '上年任务有变动',
	course: (year: number, number: string, day: string, to: TaskState, has: TaskState) =>
		`${year}年${taskName(number)}已于${dateText(day)}${became[to]}；本项现为“${stands[has]}”${to === 'done' || to === 'merged' ? '' : '，未随改'}。`,
	field: (
		year: number,
		number: string,
		day: string,
		aspect: Exclude<FormerAspect, 'course'>,
		to: string,
		has: string
	) =>
		`${year}年${taskName(number)}已于${dateText(day)}${changed[aspect](to)}；本项现为${has === '' ? without[aspect] : `“${has}”`}，未随改。`,
	/** What the office judges by itself, and where it does so. */
	judge: (aspect: FormerAspect) =>
		aspect === 'deadline'
			? '上年的时限已改回本年以前，本项仍是随改后的时限。如需改回，请点“改时限”。'
			: '上年任务结束只影响上年的数字。本项如不再推进，可以在“更多办理”里取消。',
	former: (year: number, number: string) => `${year}年${taskName(number)}`,
	see: (former: string) => `查看${former}`,
	follow: '本项随改',
	leave: '不随改',
	/** Where there is nothing to go along with. */
	goOn: '知道了',
	/** Of several such buttons on a page each is told apart. */
	labelled: (deed: string, aspect: FormerAspect) => `${deed}：${formerAspectWords[aspect]}`,
	/** Before something is done to a task that went on in a later list. */
	heir: (year: number, task: string) => `本项已结转为${year}年清单${task}`,
	heirHint: '在这里修改只改本年的这一项。结转后的任务会提示差异，在那里一键随改或保留原样。'
};

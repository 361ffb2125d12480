import { dateText } from './format.ts';

type Due = { dueOn: string | null; ongoing: boolean };

/** 签收: what a unit is told is new. */
export const newsWords = {
	/** Of a task, in a word, where several are listed. */
	isNew: '新任务',
	toSign: (unit: string, isNew: boolean) =>
		isNew
			? `新任务，${unit}还没有签收。看过下面的任务和时限后请签收。`
			: `这项任务有新的内容，${unit}还没有签收。看过下面的变动后请签收。`,
	since: (at: string) => `${at}签收以后的变动`,
	/** What was changed there and back, or is told nowhere. */
	untold: '请看过任务后签收。',
	was: '原为',
	is: '改为',
	nothing: '（空）',
	added: '新增',
	gone: '删去',
	whole: '看前后全文',
	who: (who: string, at: string) => `${who}，${at}`,
	deadline: '完成时限',
	milestone: '阶段目标',
	indicator: '量化指标',
	course: '任务状态',
	units: '责任单位',
	/** Of the tasks to sign, what is new in each. */
	list: '各项有什么变动',
	more: (count: number) => `还有 ${count} 项`
};

/** A deadline of a task as its units read it. */
export function dueInWords({ dueOn, ongoing }: Due): string {
	if (dueOn === null) return ongoing ? '长期推进' : '未定时限';
	return ongoing ? `${dateText(dueOn)}，之后持续推进` : dateText(dueOn);
}

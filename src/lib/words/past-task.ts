import { dateText } from './format.ts';

type Went = { number: string; lostOn: string; months: number };

/** What a unit filed for tasks that are another unit's by now. */
export const pastTaskWords = {
	title: '已不由本单位负责的任务',
	lead: '这里只有本单位当时的填报，可以查看，不能修改。任务后来的情况由现在的责任单位填报。',
	none: '没有这样的任务',
	noneHint: '单位填报过的任务，移交、调整给其他单位后，原单位在这里看自己以前的填报。',
	open: (count: number) => `已不由本单位负责的任务 ${count} 项，看当时的填报`,
	lostOn: '移出日期',
	months: '填报',
	monthCount: (count: number) => `${count} 个月`,
	look: '看当时的填报',
	/** To whom had the task open when it went to another unit. */
	wentMeanwhile: ({ number, lostOn, months }: Went) => {
		const went = `第${number}项已于${dateText(lostOn)}移交给别的单位，本单位不再办理，刚才的内容没有提交。需要的话先复制`;
		if (months === 0) return `${went}。`;
		return `${went}；本单位以前的填报在“台账”的“已不由本单位负责的任务”里。`;
	},
	measure: '移出前的改革措施',
	task: '任务',
	now: '现责任单位',
	nobody: '未分派',
	since: (day: string) => `${dateText(day)}起不再由本单位负责。`
};

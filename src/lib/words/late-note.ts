import { dateText, periodText } from './format.ts';

type Said = { unit: string; period: string; percent: number | null };

/** Under a task that is late or in danger: why, what its units said last, and what stands against it. */
export const lateNoteWords = {
	why: (reasons: readonly string[], said: readonly Said[]) =>
		[
			...reasons,
			said.length === 0 ? '还没有填报过' : `最近填报：${said.map(saidText).join('、')}`
		].join('；'),
	problem: (unit: string, period: string, text: string) =>
		`未解决的问题（${unit}，${periodText(period)}）：${text}`,
	moreProblems: (count: number) => `另有 ${count} 条问题未解决`,
	supervision: (title: string, dueOn: string, days: number, units: readonly string[]) =>
		`${title}应于${dateText(dueOn)}前回复，${units.join('、')}逾期 ${days} 天未回复`
};

function saidText({ unit, period, percent }: Said): string {
	return `${unit}（${periodText(period)}）${percent === null ? '未填完成比例' : `${percent}%`}`;
}

import { taskName } from './task-name.ts';

/** What a unit is told of a task beside its list. */
export const noticeWords = {
	title: '任务变动告知',
	moved: (number: string, unit: string, now: readonly string[]) =>
		`${taskName(number)}不再由${unit}负责${now.length === 0 ? '' : `，现由${now.join('、')}负责`}。以前的填报仍归${unit}。`,
	merged: (number: string, into: string | null) =>
		`${taskName(number)}不再单列${into === null ? '' : `，已并入${taskName(into)}`}。`,
	claim: (number: string, unit: string) =>
		`${taskName(number)}现有牵头单位，以牵头单位的申报为准，${unit}的完成申报不再核验。`,
	see: '知道了'
};

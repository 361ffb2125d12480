import type { HitKind } from '../domain/search/hit.ts';
import type { TextField } from '../domain/search/task-text.ts';
import { periodText } from './format.ts';

/** 查找, as a page and as the dialog over every page. */
export const searchWords = {
	title: '查找',
	keys: 'Ctrl+K',
	field: '查找台账',
	hint: '输入序号、单位、姓名、重点任务，或措施、进展、问题里的词；名称也可以只输拼音首字母，如 slj。',
	placeholder: '序号、单位、词或拼音首字母',
	find: '查找',
	finding: '正在查找…',
	results: '查找结果',
	nothing: (query: string) => `没有找到“${query}”`,
	instead: '可试：序号、单位简称、改革措施里的词。',
	unknown: (number: string) => `没有能看到的第${number}项。下面只是写有“${number}”的`,
	more: '还有更多任务。请再加一个词，缩小范围。',
	count: (count: number, isMore: boolean) =>
		isMore ? `找到 ${count} 条，还有更多` : `找到 ${count} 条`,
	trouble: '没有查成：网络断开，或服务器没有回答。请检查网络，再输入一次。',
	ended: '登录已过期，没有查成。请登录后再查找。',
	moveKeys: '↑↓ 选择，Enter 打开，Ctrl+Enter 复制回答',
	copy: '复制回答',
	answer: '回答',
	kinds: {
		number: '序号',
		unit: '单位',
		section: '重点任务',
		person: '人员',
		task: '任务',
		otherYear: '其他年度的任务'
	} satisfies Record<HitKind, string>,
	alias: ({ name, isFormer }: { name: string; isFormer: boolean }) =>
		`${isFormer ? '原' : '又称'}${name}`,
	toUnit: '去单位页查看电话'
};

/** Where a word was found that is not in the task's own words. */
export function excerptLabel(field: TextField, period: string | null): string {
	const name = fieldWords[field];
	return period === null ? `清单里的${name}` : `${periodText(period)}${name}`;
}

const fieldWords: Record<TextField, string> = {
	number: '序号',
	measure: '改革措施',
	section: '重点任务',
	units: '责任单位',
	progress: '进展情况',
	problem: '存在问题',
	nextStep: '下一步',
	noProgress: '无进展的原因'
};

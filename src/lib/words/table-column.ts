import type { TableColumn } from '../domain/ledger/table-columns.ts';

/** Headings of the list that can be chosen. */
export const tableColumnWords: Record<TableColumn, string> = {
	section: '重点任务',
	unit: '责任单位',
	lead: '牵头单位',
	support: '配合单位',
	responsible: '责任人',
	contact: '联系人',
	due: '完成时限',
	standing: '状态',
	percent: '完成比例',
	progress: '最近进展',
	problem: '存在问题',
	source: '来源'
};

/** Choosing them. */
export const columnsWords = {
	menu: '列',
	title: '显示哪些列',
	hint: '序号和改革措施总在前面。网址里带着列，存成视图时一起存。',
	show: '显示打勾的列',
	usual: '恢复原样',
	none: '—',
	latest: (period: string, text: string) => (period === '' ? text : `${period}：${text}`),
	/** 责任清单.xlsx 第 12 行. */
	from: (file: string, place: string) => [file, place].filter(Boolean).join(' ')
};

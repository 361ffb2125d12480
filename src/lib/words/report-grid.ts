import type { EntryField } from '../domain/report/entry.ts';
import { monthText } from './format.ts';
import type { GridWording } from './grid.ts';
import { fillWords, savingWords } from './my.ts';
import { reportFieldWords } from './report-field.ts';

/** The month of a unit as a table: 表格填写. */
export const reportGridWords = {
	title: (month: string) => `${month}表格填写`,
	toList: '返回列表',
	check: '核对并上报',
	howTo:
		'从 WPS、Excel 复制后，点要填的第一格，按 Ctrl+V 粘贴。填写的内容自动存为草稿，核对并上报以后才算数。',
	caption: '本月要填的任务',
	noScript: '表格填写需要浏览器脚本。请打开脚本，或点“填写”逐项填。',
	phone: {
		title: '请在电脑上操作',
		text: '表格太宽，手机上不便填写。把网址发到电脑上打开，或在下面逐项填。',
		copy: '复制网址'
	},
	/** A row that cannot be written, beside how it stands. */
	locked: (standing: string) => `${standing}·锁定`,
	/** What was said last, where that was not last month. */
	earlier: (period: string, text: string) => `（${monthText(period)}）${text}`,
	readOnly: '这里只能查看和复制，由填报员填写。',
	nothingOpen: '本月各项现在都不能填写，这里可以查看和复制。',
	/** What the office wrote at a field of what it returned. */
	remark: (field: string, text: string, suggestion: string | null) =>
		`${field}：${text}${suggestion === null ? '' : `（${fillWords.suggestion}：${suggestion}）`}`,
	/** What the check of a row found, in the width of a cell. */
	checked: {
		mend: (names: readonly string[]) => `须修改：${names.join('、')}`,
		explain: (names: readonly string[]) => `须说明：${names.join('、')}`,
		ready: '可以上报'
	}
};

/** The headings, those that are typed in as in the form. */
export const reportColumnWords: Record<EntryField | ShownReportColumn, string> = {
	...reportFieldWords,
	number: '项次',
	measure: '改革措施',
	standing: '填报',
	due: '时限',
	beforePercent: '上月比例',
	beforeProgress: '上月进展',
	expectedOn: '预计完成',
	noProgress: '本月无进展原因',
	ask: '需要协调的事项',
	askOf: '需要协调的对象',
	doubts: '核对',
	remarks: '退回意见'
};

/** What stands in a table of a month and is not typed there. */
export type ShownReportColumn =
	| 'number'
	| 'measure'
	| 'standing'
	| 'due'
	| 'beforePercent'
	| 'beforeProgress'
	| 'doubts'
	| 'remarks';

/** `readOnly` tells why where nothing can be typed at all. */
export function reportGridWording(readOnly: string): GridWording {
	return {
		label: (rows) => `填报表格，${rows} 行`,
		readOnly,
		shown: (column) => `“${column}”只供查看，不能在这里改。`,
		open: (task) => `打开${task}的表单`,
		marked: (cells) => `已存为草稿，有 ${cells} 格要修改后才能上报`,
		pill: {
			saved: (at) => (at === null ? '' : savingWords.saved(at)),
			typing: savingWords.unsaved,
			clash: () => savingWords.clash,
			unreached: () => savingWords.offline
		}
	};
}

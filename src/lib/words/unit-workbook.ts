import type { EntryField, PartField } from '../domain/report/entry.ts';
import {
	chosen,
	offered,
	reasonWordings,
	statusWordings,
	truthWordings
} from '../domain/report/workbook/choices.ts';
import { headingOf } from '../domain/report/workbook/headings.ts';
import { instantText, periodText } from './format.ts';

/** What a 填报表 says by itself. */
export const fillInWords = {
	sheet: '填报表',
	goals: '指标与阶段目标',
	hidden: '标识（请勿删除）',
	title: (unit: string, period: string) => `${unit} ${periodText(period)}填报表`,
	goalsTitle: (unit: string, period: string) => `${unit} ${periodText(period)}指标与阶段目标`,
	guide: (at: string) =>
		`白色的格填写，灰色的格不用改，打斜线的行已经上报。可以排序、调列宽；填好保存后，回到“本月填报”点“上传填报表”。内容截至 ${instantText(at)}。本表为非涉密文件，严禁填写涉密信息。`,
	goalsGuide: '只填最后一列：指标写数字，阶段目标选“是”或“否”。',
	standing: '上报情况',
	returned: (standing: string, remarks: string) =>
		remarks === '' ? standing : `${standing}：${remarks}`,
	task: '任务',
	kind: '类别',
	milestone: '阶段目标',
	indicator: '量化指标',
	target: '目标',
	last: '上次数据',
	reached: (on: string) => `${on} 已达到`,
	notReached: '未达到',
	refused: {
		percent: '请填 0 到 100 的整数，不用写百分号。',
		choice: '请从下拉列表里选择。'
	},
	fileName: (unit: string, period: string) => `${unit}_${periodText(period)}填报表.xlsx`,
	zipName: (period: string) => `各单位_${periodText(period)}填报表.zip`
};

/** The page that takes a 填报表 back. */
export const workbookWords = {
	title: '上传填报表',
	lead: '上传后先看改了哪些格，确认后存为草稿，不会直接上报。',
	download: '下载填报表',
	upload: '上传填报表',
	file: '填好的填报表',
	fileHint: '接受 .xlsx、.ods、.csv。改过文件名、排过序、调过列都可以。',
	drop: '把文件拖到这里，或点这里选文件',
	read: '读取表格',
	again: '换一个文件',
	steps: '怎么做',
	step: [
		'下载填报表，里面有本月的任务和已填的内容。',
		'用 WPS 或 Excel 填好白色的格，保存。',
		'在这里上传，看过改动后导入为草稿，再核对并上报。'
	],
	onPhone: '请在电脑上操作：手机上不便填写表格。把下面的网址发到电脑上打开。',
	copyLink: '复制网址',
	preview: (file: string) => `“${file}”里的改动`,
	counts: (takes: number, rows: number) =>
		takes === 0
			? '没有可以直接导入的改动。'
			: `${rows} 项任务共改动 ${takes} 格，线上的其他内容不变。`,
	columns: { task: '任务', field: '栏目', cell: '单元格', from: '线上现在', to: '表格里' },
	empty: '（空）',
	cleared: '（清空）',
	clashes: (count: number) => `${count} 格两边都改过，请选择`,
	clashHint: '表格下载以后，线上也有人改过这些内容。两份都在下面，选用哪一份。',
	online: '用线上的',
	inFile: '用表格里的',
	problems: (count: number) => `${count} 处没有读取`,
	problemsHint: '其余内容照常导入；也可以改好表格再上传一次。',
	notes: (count: number) => `${count} 条说明`,
	unchanged: (numbers: string) => `没有改动：${numbers}`,
	take: (count: number) => `导入为草稿（${count} 格）`,
	nothing: '没有要导入的内容',
	nothingHint: '表格和线上的内容一样。请核对上传的是不是填好后保存过的那一份。',
	readOnly: '本月现在不能填写，可以下载填报表留存。',
	back: '返回本月填报'
};

/** The office's way to the same files. */
export const workbookDeskWords = {
	title: '各单位填报表',
	lead: (period: string) =>
		`${periodText(period)}每家单位一份填报表，可以发给不便登录的单位。收回后在该单位的“上传填报表”里导入。`,
	all: (count: number) => `下载全部 ${count} 份（.zip）`,
	one: '下载',
	oneOf: (unit: string) => `下载${unit}的填报表`,
	upload: '上传',
	uploadOf: (unit: string) => `上传${unit}的填报表`,
	columns: { unit: '单位', reports: '任务', filed: '已上报', deed: '操作' },
	none: '本月没有要填报的单位',
	noneHint: '开放填报后，这里列出每家单位的填报表。'
};

/** A value of a report as a cell shows it. */
export function cellText(field: EntryField | PartField, value: string): string {
	const wordings =
		field === 'status'
			? statusWordings
			: field === 'noProgress'
				? reasonWordings
				: field.startsWith('milestone.')
					? truthWordings
					: null;
	if (!wordings) return value;
	const words: Readonly<Record<string, string>> = wordings;
	const code = chosen(value, words);
	return code === undefined ? value : (words[code]?.split(' ')[0] ?? value);
}

/** What a field is called above its column; a part of a task by its own name. */
export function cellHeading(field: EntryField | PartField, goal: string | undefined): string {
	return isEntry(field) ? headingOf(field) : (goal ?? fillInWords.goals);
}

function isEntry(field: EntryField | PartField): field is EntryField {
	return !field.includes('.');
}

export const statusChoices = offered(statusWordings);
export const reasonChoices = offered(reasonWordings);
export const truthChoices = offered(truthWordings);

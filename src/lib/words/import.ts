import type { ImportStep } from '../domain/import/import-step.ts';
import type { BatchState, SourceKind } from '../domain/list/batch.ts';
import { countText } from './format.ts';

/** The steps of an import as its rail names them; the first is the choice of the file. */
export const importStepWords: Record<ImportStep, string> = {
	sheet: '看表头',
	columns: '对列',
	units: '对单位',
	deadlines: '读时限',
	problems: '问题',
	diff: '对比',
	confirm: '确认'
};

export const batchStateWords: Record<BatchState, string> = {
	reading: '正在读取',
	draft: '未完成',
	refused: '读不了',
	staging: '正在导入',
	committed: '已导入',
	undoing: '正在撤销',
	undone: '已撤销',
	dropped: '已放弃'
};

const n = (count: number) => countText(count, '项');

/** Words of the start, the history and the frame of an import. */
export const importWords = {
	title: '导入责任清单',
	lead: '先看读得对不对，点最后的“导入”之前什么都不会写入台账。',
	chooseFile: '选文件',
	file: '责任清单文件',
	drop: '把文件拖到这里，或点“选择文件”',
	fileHint:
		'可用 .xlsx、.csv、.ods、.docx、.txt，最大 50 MB。旧格式请先另存：.xls、.et 存为 .xlsx，.wps、.doc 存为 .docx。',
	read: '读取文件',
	paste: '或者粘贴',
	pasteLabel: '粘贴表格内容',
	pasteHint: '从 WPS、Excel、Word 里选中表格，复制后粘贴到这里，要带表头。合并的单元格也能认出来。',
	pasted: '已收到带格式的表格内容。',
	readPaste: '读取粘贴内容',
	pasteName: '粘贴的内容',
	template: '下载模板',
	templateName: (year: number) => `责任清单模板-${year}.xlsx`,
	templateTitle: (district: string, year: number) => `${district}${year}年营商环境改革任务责任清单`,
	templateSheet: '责任清单',
	accepted: '文件里有“改革措施”“责任单位”这类表头就能读，列的次序、合并单元格、一项占几行都不限。',
	drafts: '未完成的导入',
	draftsHint: '没有导入的，30 天没有动过会自动清除，台账不受影响。',
	goOn: '继续',
	giveUp: '放弃这次导入',
	resultPage: '导入结果',
	dropLoses: (answers: number) =>
		answers > 0
			? `放弃后，已填的 ${answers} 处回答不再保留。台账不受影响。`
			: '这次导入还没有填过回答。放弃后，台账不受影响。',
	history: '导入记录',
	noHistory: '还没有导入记录',
	noHistoryHint: '导入过的清单会列在这里，可以随时查看和撤销。',
	columns: {
		...{ at: '时间', by: '经手人', file: '文件', rows: '任务', diff: '与台账对比' },
		...{ state: '状态', open: '操作' }
	},
	tasksIn: (count: number) => `文件 ${n(count)}`,
	historyHint: '“与台账对比”是最后一次读取时的结果。',
	moreDrafts: (count: number) => `还有 ${count} 次未完成的导入，在“导入记录”里。`,
	open: (file: string) => `查看“${file}”`,
	openShort: '查看',
	why: '看原因',
	waitingPart: (count: number) => `，${n(count)}待处理`,
	settle: '继续处理',
	account: (file: number, imported: number, skipped: number) =>
		`文件 ${n(file)} ＝ 导入 ${n(imported)} ＋ 跳过 ${n(skipped)}`,
	/** Of an import that has written nothing yet. */
	planned: (file: number, imported: number, skipped: number) =>
		`文件 ${n(file)} ＝ 将导入 ${n(imported)} ＋ 跳过 ${n(skipped)}`,
	cells: (filled: number, read: number, extra: number, reported: number) =>
		`有内容的 ${filled} 格 ＝ 读取 ${read} ＋ 原样保存 ${extra} ＋ 列在“问题” ${reported}`,
	steps: '导入的步骤',
	onPhone: '请在电脑上操作导入。可复制下面的链接，发到电脑上打开。',
	onPhoneStep: '在电脑上操作更方便，可复制链接发到电脑上打开。',
	copyLink: '复制链接',
	next: (step: string) => `下一步：${step}`,
	back: (step: string) => `返回：${step}`,
	apply: '保存并重新读取',
	readingNow: '正在读取文件，请稍候。',
	committing: '正在导入',
	progress: (done: number, total: number) => `正在导入，第 ${done} / ${total} 项`,
	undoing: '正在撤销',
	stopped: '读取中断了，没有写入台账。请重新读取。',
	readAgain: '重新读取',
	refused: {
		file: '这个文件没有读成，台账没有变化。',
		paste: '粘贴的内容没有读成，台账没有变化。'
	} satisfies Record<SourceKind, string>,
	another: { file: '换一个文件', paste: '重新粘贴' } satisfies Record<SourceKind, string>,
	afresh: '恢复自动识别',
	stay: '这一页会自动刷新，可以先做别的事。',
	notFor:
		'查看导入记录可以；导入清单由区营商办操作。还没有营商办账号的，请系统管理员在“设置”里建立。'
};

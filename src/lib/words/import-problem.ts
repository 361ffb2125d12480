import type { ImportProblemFacts } from '../domain/list/import-problem.ts';
import { dateText } from './format.ts';

/** What stands in the way of an import as a whole, in words. */
export const importProblemWords = {
	'import.nothing': () => '还没有选文件，也没有粘贴内容。请选择一个文件，或把表格内容粘贴到框里。',
	'import.too-large': ({ megabytes, most }) =>
		`文件有 ${megabytes} MB，超过 ${most} MB。请删去图片和多余的工作表，另存后再选。`,
	'import.took-too-long': ({ seconds }) =>
		`这个文件读了 ${seconds} 秒还没有读完，已停止，没有写入。请把要导入的表格复制到一个新的工作簿，另存后再选。`,
	'import.took-too-much': () =>
		'读这个文件占用的内存过多，已停止，没有写入。请把要导入的表格复制到一个新的工作簿，另存后再选。',
	'import.broke': () =>
		'读这个文件时出了意外，已停止，没有写入。请用 WPS 或 Excel 打开后另存为 .xlsx，再选一次；反复出现的，请联系系统管理员。',
	'import.source-gone': () => '原文件已不在数据文件夹里，读不了。请重新选择文件。',
	'import.absent': () => '没有这次导入，可能已被删除。请回到导入列表核对。',
	'import.not-waiting': () => '这次导入已经完成、撤销或正在处理，没有执行。请看本页现在的内容。',
	'import.changed-meanwhile': () =>
		'刚才有人改过这次导入或台账，没有写入。请重新核对“对比”一步，再导入一次。',
	'import.nothing-to-do': () =>
		'没有可以导入的任务。请先处理“必须处理”的问题，或勾选要导入的任务。',
	'import.year-unknown': () => '不知道这是哪一年的清单。请在“看表头”一步填写年份。',
	'import.later-batch': ({ on }) =>
		`${dateText(on)}又导入过一次，改动了同样的任务。请先撤销那一次，再撤销这一次。`
} satisfies { [Code in keyof ImportProblemFacts]: (facts: ImportProblemFacts[Code]) => string };

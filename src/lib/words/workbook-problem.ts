import { offered, reasonWordings, statusWordings } from '../domain/report/workbook/choices.ts';
import { headingOf } from '../domain/report/workbook/headings.ts';
import type { NotTable, WorkbookProblemFacts } from '../domain/report/workbook/workbook-problem.ts';
import { periodText } from './format.ts';
import { quote } from './quote.ts';
import { taskName } from './task-name.ts';

type Words = {
	[Code in keyof WorkbookProblemFacts]: (facts: WorkbookProblemFacts[Code]) => string;
};

const notTableWords: Record<NotTable, string> = {
	pdf: ' PDF',
	document: ' Word 文档',
	picture: '图片',
	presentation: '演示文稿'
};

/** What there is to say about a 填报表 that came back; the place is said before it. */
export const workbookProblemWords: Words = {
	'workbook.no-file': () => '没有收到文件。请选择填好的填报表，再点“读取表格”。',
	'workbook.not-table': ({ what }) =>
		`这是${notTableWords[what]}，读不出填报表。请先点“下载填报表”，在 WPS 里填好保存，再上传那个 .xlsx 文件。`,
	'workbook.no-table': () =>
		'没有找到填报表的表头，至少要有“项次”和三列要填的内容。请上传从本页下载的填报表。',
	'workbook.sheets-left': ({ read, others }) =>
		`文件里有几张填报表，只读了“${read}”，没有读“${others.join('”“')}”。如要读别的，请只留那一张再上传。`,
	'workbook.other': ({ period }) =>
		period === null
			? '这是别的单位的填报表，没有读取。请上传本单位的填报表。'
			: `这是${periodText(period)}的填报表，没有读取。请上传本月的填报表。`,
	'workbook.unknown': () =>
		'认不出这份表是什么时候下载的，不知道线上的内容后来有没有改过。和线上不同的地方，请逐格选择。',
	'workbook.column-absent': ({ fields }) =>
		`表格里没有${fields.map((field) => `“${headingOf(field)}”`).join('')}列，线上的这些内容保持不变。如要填写，请加上这些列再上传。`,
	'workbook.row-unknown': ({ value }) =>
		`${quote(value)}不是本月要填的任务，这一行没有读取。请核对项次。`,
	'workbook.row-foreign': ({ number }) =>
		`${number === '' ? '这一行' : taskName(number)}来自别的单位或别的月份的填报表，没有读取。请在本月下载的表里填写。`,
	'workbook.row-ambiguous': ({ number }) =>
		`${taskName(number)}有两份要填，看不出这一行是哪一份，没有读取。请重新下载填报表，填在里面。`,
	'workbook.row-torn': ({ number }) =>
		`${taskName(number)}这一行的项次和隐藏的行标识对不上，可能排序时漏了隐藏的列，没有读取。请重新下载填报表，填在里面。`,
	'workbook.row-twice': ({ number, first }) =>
		`${taskName(number)}在第 ${first} 行已经有了，两行内容不同，都没有读取。请删去一行再上传。`,
	'workbook.cell-choice': ({ number, field, value }) =>
		`${taskName(number)}的“${field === 'milestone' ? '阶段目标' : headingOf(field)}”读不懂${quote(value)}。请改为${choicesOf(field)}。`,
	'workbook.cell-fault': ({ value }) =>
		`单元格里是公式错误${quote(value)}，没有读取。请改成要填的内容再上传。`,
	'workbook.cell-merged': () =>
		'这一格和别的格合并了，没有读取，线上的内容保持不变。请取消合并，每格各填各的。',
	'workbook.cell-fixed': ({ number, column }) =>
		`${taskName(number)}的“${headingOf(column)}”不在这里修改，改动没有采用。如有差错，请联系区营商办。`,
	'workbook.unanswered': ({ count }) =>
		`还有 ${count} 格线上和表格里不一样，没有导入。请逐格选择用哪一份。`,
	'workbook.changed': () => '预览以后线上的内容又有变化，没有导入。请看过现在的预览，再点导入。',
	'workbook.nothing': () => '表格里没有新内容，没有导入。请核对是不是填好后保存过的那一份。',
	'workbook.no-month': ({ period }) =>
		`${periodText(period)}还没有开放填报，没有填报表。请等区营商办开放后再下载。`
};

function choicesOf(field: WorkbookProblemFacts['workbook.cell-choice']['field']): string {
	const words =
		field === 'status'
			? offered(statusWordings)
			: field === 'noProgress'
				? offered(reasonWordings)
				: ['是', '否'];
	return words.map((word) => `“${word}”`).join('');
}

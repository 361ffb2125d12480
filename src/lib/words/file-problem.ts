import type { CountedInFile, FileProblemFacts } from '../domain/list/file-problem.ts';

/** A file or a paste that was not opened, or opened only in part, in words. */
export const fileProblemWords = {
	'file.empty': () => '这个文件是空的，没有内容。请核对是否选错，再选一次。',
	'file.too-large': ({ most, now }) =>
		`文件有 ${now} MB，超过 ${most} MB。请删去文件里的图片和无关的工作表，另存后再选。`,
	'file.encrypted': () =>
		'这个文件设了打开密码，读不了。请在 WPS 或 Excel 中取消密码后另存，再选一次。',
	'file.old-sheet': ({ kind }) =>
		`这是 ${kind} 文件，暂时读不了。请在 WPS 中“文件 → 另存为 → Excel 文件（.xlsx）”后再选。`,
	'file.old-document': ({ kind }) =>
		`这是 ${kind} 文件，暂时读不了。请在 WPS 中“文件 → 另存为 → Word 文件（.docx）”后再选。`,
	'file.old-office': () =>
		'这是旧格式的办公文件，暂时读不了。请在 WPS 中打开，表格另存为 .xlsx，文档另存为 .docx，再选一次。',
	'file.binary-sheet': () =>
		'这是 .xlsb 二进制工作簿，暂时读不了。请在 Excel 中“文件 → 另存为 → Excel 工作簿（.xlsx）”后再选。',
	'file.web-page': () =>
		'这个文件里面是网页，不是表格文件（有的系统导出时只改了后缀）。请在 WPS 中打开，“文件 → 另存为 → Excel 文件（.xlsx）”后再选。',
	'file.xml-sheet': () =>
		'这是 XML 格式的表格，暂时读不了。请在 WPS 中打开，“文件 → 另存为 → Excel 文件（.xlsx）”后再选。',
	'file.rich-text': () =>
		'这是 RTF 文档，暂时读不了。请在 WPS 中“文件 → 另存为 → Word 文件（.docx）”后再选。',
	'file.pdf': () =>
		'这是 PDF，读不出表格。请用清单原来的 Excel 或 Word 文件；没有的话，请把表格复制后粘贴进来。',
	'file.picture': () =>
		'这是图片，读不出文字。请用清单原来的 Excel 或 Word 文件，或请发文单位提供。',
	'file.archive': () => '这是压缩包，不是表格文件。请解压后选择里面的清单文件。',
	'file.presentation': () =>
		'这是演示文稿，不是清单。请选择 Excel 或 Word 文件，或把表格复制后粘贴进来。',
	'file.text-inside': ({ ending }) =>
		`文件名以 ${ending} 结尾，里面却是纯文本。如是 CSV，请把文件名的结尾改为 .csv；否则请在 WPS 中打开，另存为 .xlsx 后再选。`,
	'file.unknown': () =>
		'认不出这是什么文件。可以导入的有 .xlsx、.csv、.ods、.docx、.txt，请核对是否选错。',
	'file.damaged': ({ part }) =>
		`文件已损坏，${partWords(part)}读不完整，为免漏项没有导入。请在 WPS 中打开，核对内容后另存为 .xlsx，再选一次。`,
	'file.part-missing': ({ part }) =>
		`文件不完整，缺少${partWords(part)}，没有导入。请在 WPS 中打开，核对内容后另存为 .xlsx，再选一次。`,
	'file.doctype': () =>
		'文件里有不该有的声明（DOCTYPE），可能不安全，没有打开。请在 WPS 中另存为 .xlsx 后再选。',
	'file.too-deep': ({ part }) =>
		`文件的内部结构异常，${partWords(part)}层数过多，没有打开。请在 WPS 中另存为 .xlsx 后再选。`,
	'file.unpacked-too-large': ({ most }) =>
		`文件展开后超过 ${most} MB，没有打开。请删去无关的工作表和多余的空行，另存后再选。`,
	'file.too-many': ({ what, most }) =>
		`文件里${countedWords[what]}超过 ${most.toLocaleString('en')} ${countedUnits[what]}，没有打开。请只留下清单所在的工作表，删去多余内容，另存后再选。`,
	'file.too-wide': ({ most }) =>
		`第 ${most} 列以后还有内容，清单不会这么宽，没有打开。请删去右边多余的内容，另存后再选。`,
	'file.cell-too-long': ({ most }) =>
		`有一格超过 ${most.toLocaleString('en')} 个字，没有打开。请缩短这一格的内容，另存后再选。`,
	'file.no-table': () =>
		'这个文档里没有表格。请选择带清单表格的文档；清单若是一行一格的文字，请复制后粘贴进来。',
	'file.open-quote': ({ line }) =>
		`第 ${line} 行的引号不成对，按普通字符处理。请核对这一行的内容。`,
	'paste.empty': () => '粘贴的内容是空的。请在表格中选中清单，复制后再粘贴。',
	'file.formula-without-value': ({ count, cells }) =>
		`有 ${count} 格是公式，文件里没有保存结果，按空白处理（${cells.join('、')}${count > cells.length ? ' 等' : ''}）。如需导入，请在 WPS 中打开，按 F9 重新计算并保存后再选。`,
	'file.merges-left-out': ({ count }) =>
		`有 ${count} 处合并单元格互相重叠或横跨整张表，按没有合并处理。请核对这张表读出的内容。`,
	'file.no-cells': ({ name }) =>
		`工作表“${name}”是图表或宏，没有单元格，已略过。如清单在其中，请另存为普通表格。`
} satisfies { [Code in keyof FileProblemFacts]: (facts: FileProblemFacts[Code]) => string };

const countedWords: Record<CountedInFile, string> = {
	parts: '的零件',
	sheets: '的工作表',
	rows: '有内容的行',
	cells: '有内容的单元格',
	merges: '的合并单元格'
};

const countedUnits: Record<CountedInFile, string> = {
	parts: '个',
	sheets: '张',
	rows: '行',
	cells: '个',
	merges: '处'
};

/** The parts of a container by what they hold; others are of no use to an office. */
function partWords(part: string): string {
	if (/sharedstrings/i.test(part)) return '文字部分';
	if (/worksheets\//i.test(part)) return '工作表部分';
	if (/styles/i.test(part)) return '格式部分';
	if (/workbook/i.test(part)) return '目录部分';
	return '其中一部分';
}

import type { PlannedUnit } from '../domain/planned-unit.ts';
import type { SheetColumn } from '../domain/sheet-column.ts';
import type { SheetAnswer, SheetQuestion } from '../domain/sheet-question.ts';

/** What stands above each column, as the example and the choice of columns call it. */
export const sheetColumnWords: Record<SheetColumn, string> = {
	unit: '单位',
	name: '姓名',
	phone: '电话',
	post: '岗位',
	short: '简称',
	alias: '别称',
	login: '账号'
};

/** Words of the import of a sheet of units and people. */
export const unitImportWords = {
	title: '从表格导入单位和人员',
	lead: '先预览，确认前什么都不会写入。',
	text: '粘贴表格内容',
	textHint:
		'可从表格复制粘贴，或在下面选择文件。要带表头，列的次序不限：单位、简称、别称、姓名、电话、岗位（填报员、单位责任人）、账号。同一单位有几个人就写几行，单位格可以只写第一行。',
	example: '例如',
	exampleText:
		'单位\t姓名\t电话\t岗位\n区财政局\t李小明\t660101\t填报员\n区财政局\t王敏\t660102\t单位责任人',
	file: '或选择文件',
	fileHint: '.xlsx、.ods、.csv 或 .txt，最大 10 MB。.xls、.et 请先在 WPS 或 Excel 里另存为 .xlsx。',
	preview: '预览',
	previewAgain: '重新预览',
	change: '修改表格内容',
	previewTitle: '预览',
	counts: (units: number, matched: number, accounts: number, known: number) =>
		`将新建 ${units} 家单位、${accounts} 个账号；对上名录里的 ${matched} 家单位，${known} 人已有账号。`,
	aliases: (count: number) => `另记住 ${count} 个别称。`,
	shorts: (count: number) => `设定 ${count} 个简称。`,
	confirm: (units: number, accounts: number) => `确认导入 ${units} 家单位 ${accounts} 个账号`,
	notReady: '处理完标为“必须处理”和“请选择”的各条后才能导入。',
	touched: '内容或选择有改动，请重新预览后再确认。',
	recognised: '认出的列',
	recognisedAs: (column: SheetColumn, heading: string) => `${sheetColumnWords[column]}＝${heading}`,
	unused: (headings: readonly string[]) => `没有用到：${headings.join('、')}。`,
	automatic: (headings: string) => (headings === '' ? '自动（没有认出）' : `自动（${headings}）`),
	choose: '没有认出，请选择。',
	unnamedColumn: (number: number) => `第 ${number} 列（没有表头）`,
	problems: '问题',
	levels: { error: '必须处理', warning: '建议核对', note: '说明' },
	line: (line: number) => `第 ${line} 行`,
	original: '原文',
	cells: (cells: readonly string[]) => cells.filter(Boolean).join('｜'),
	goToLine: '在表格内容里找到这一行',
	questions: '请选择',
	questionOf: ({ kind, value, line }: SheetQuestion) =>
		({
			unit: `第 ${line} 行的“${value}”是：`,
			joint: `第 ${line} 行的“${value}”：`,
			phone: `第 ${line} 行，${value}的电话用哪一个？`,
			person: `第 ${line} 行的“${value}”，与前面同一单位的“${value}”：`
		})[kind],
	answerOf: ({ kind, value }: SheetQuestion, { is, name = '', phone, count = 0 }: SheetAnswer) =>
		({
			'same-unit': `是同一单位，记为别称：${name}`,
			'new-unit': kind === 'joint' ? `是一家单位，新建“${value}”` : '新建单位',
			split: `分成 ${count} 家：“${name}”，这一行的人都负责`,
			first: `只记第一家：${name}`,
			phone: phone ?? '',
			'same-person': `是同一人，电话用 ${phone ?? ''}`,
			'two-people': '是两个人，各建一个账号'
		})[is],
	units: '单位',
	people: '新建账号',
	known: '已有账号',
	columns: {
		line: '行',
		unit: '单位',
		how: '处理',
		aliases: '新别称',
		name: '姓名',
		phone: '电话',
		post: '岗位',
		login: '账号'
	},
	by: {
		new: '新建',
		name: '名录里已有',
		alias: '按别称对上',
		abbreviation: '按简称对上',
		chosen: '选为同一单位，记为别称'
	} satisfies Record<PlannedUnit['by'], string>,
	asShort: (name: string) => `${name}（作简称）`,
	newAs: (kind: string) => `新建（${kind}）`,
	none: '—',
	done: (units: number, accounts: number, aliases: number) =>
		`已导入 ${units} 家单位、${accounts} 个账号${aliases > 0 ? `，记住 ${aliases} 个别称` : ''}。`,
	sheets: (accounts: number) => `打印 ${accounts} 张账号单`,
	sheetsLead: '账号还没有初始密码，打印账号单时生成。',
	rolesLater: '三员分立：新账号还没有岗位，请通知安全管理员授予。',
	openDirectory: '打开单位名录'
};

import type { PlannedUnit } from '../domain/directory-plan.ts';

/** Words of the import of a sheet of units and people. */
export const unitImportWords = {
	title: '从表格导入单位和人员',
	lead: '先预览，确认前什么都不会写入。',
	text: '粘贴表格内容',
	textHint:
		'可从表格复制粘贴，或另存为 CSV。要带表头，列的次序不限：单位、简称、姓名、电话、岗位（填报员、单位责任人）、账号。同一单位有几个人就写几行，单位格可以只写第一行。',
	example: '例如',
	exampleText:
		'单位\t姓名\t电话\t岗位\n区财政局\t李小明\t660101\t填报员\n区财政局\t王敏\t660102\t单位责任人',
	file: '或选择 CSV 文件',
	fileHint: '.csv 或 .txt，编码不限',
	preview: '预览',
	previewAgain: '重新预览',
	change: '修改表格内容',
	previewTitle: '预览',
	counts: (units: number, matched: number, accounts: number, known: number) =>
		`将新建 ${units} 家单位、${accounts} 个账号；对上名录里的 ${matched} 家单位，${known} 人已有账号。`,
	aliases: (count: number) => `另记住 ${count} 个别称。`,
	confirm: (units: number, accounts: number) => `确认导入 ${units} 家单位 ${accounts} 个账号`,
	notReady: '处理完下面标为“必须处理”的问题后才能导入。',
	problems: '问题',
	levels: { error: '必须处理', warning: '建议核对', note: '说明' },
	line: (line: number) => `第 ${line} 行`,
	questions: '请选择',
	questionOf: (line: number, value: string) => `第 ${line} 行的“${value}”是：`,
	sameAs: (name: string) => `同一单位：${name}`,
	asNew: '新建单位',
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
		chosen: '选为同一单位'
	} satisfies Record<PlannedUnit['by'], string>,
	none: '—',
	done: (units: number, accounts: number) => `已导入 ${units} 家单位、${accounts} 个账号。`,
	sheets: (accounts: number) => `打印 ${accounts} 张账号单`,
	sheetsLead: '账号还没有初始密码，打印账号单时生成。',
	rolesLater: '三员分立：新账号还没有岗位，请通知安全管理员授予。',
	openDirectory: '打开单位名录'
};

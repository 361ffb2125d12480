import type { ProblemLevel } from '../domain/problem.ts';
import { faultText, type AuditFault } from './audit.ts';

/** What the command line says. */
export const cliWords = {
	help: (commands: CommandName[]) =>
		[
			`营商台账 ${__VERSION__}`,
			'',
			'用法：ledger 命令 [选项]',
			'',
			'命令：',
			...commands.map((name) => `  ${name.padEnd(16)}${commandLines[name]}`),
			'',
			'选项：',
			'  --data 文件夹   使用这个数据文件夹（也可用环境变量 LEDGER_DATA）',
			'  --reset         只用于 demo：恢复演示数据原样',
			'  --anchors 文件  只用于 verify：另存的审计校验值，一并核对',
			'  --sheet 名称    只用于 import：清单所在的工作表',
			'  --map 列名=字段 只用于 import：这一列是什么，可以写几次',
			'  --year 年份     只用于 import：清单是哪一年的',
			'  --plan-start 日期  只用于 import：任务从哪天算起，例如 2026-01-01',
			'  --dry-run       只用于 import：只读，不写入台账',
			'  --undo 批次号   只用于 import：撤销一次导入',
			'  --json          以 JSON 输出结果',
			'  --version       版本号',
			'  --help, -h      本说明',
			'',
			'退出码：0 全部完成；3 完成，但有事项等待处理；1 未能完成；2 用法不对'
		].join('\n'),
	seeHelp: '用 ledger --help 查看全部命令和选项。',
	unknownCommand: (name: string) => `没有“${name}”这个命令。`,
	unknownOption: '有选项认不出来，或缺少内容。',
	noAnchors: (path: string) =>
		`这个文件里没有读得出的校验值：${path}。请给出另存的 audit-anchors.txt。`,
	noOption: (name: string, option: string) => `${name} 没有 ${option} 这个选项。`,
	wordMissing: (name: CommandName) =>
		name === 'apply'
			? 'apply 后面要写操作记录的文件，例如 ledger apply 记录.jsonl。'
			: `${name} 后面要写账号，例如 ledger ${name} 王敏。`,
	noAccount: (login: string) =>
		`没有“${login}”这个账号。请核对账号单，或看“设置”里的账号列表；还没有建立过账号时，请启动程序后打开首页建立。`,
	passwordReset: ({ login, password, until, hadCode }: Reset) =>
		[
			`账号“${login}”的初始密码：${password}`,
			`${until}前有效，登录后要改成自己的密码。原来的密码和登录已全部失效，这件事已记入日志。`,
			...(hadCode ? ['动态码和恢复码已停用，登录后可以重新启用。'] : []),
			'一小时内，别人输错密码不会让这个账号暂停登录。'
		].join('\n'),
	fileOrUndo: '请写一个文件，例如 ledger import 清单.xlsx；撤销请写 ledger import --undo 批次号。',
	noFile: (path: string) => `没有这个文件：${path}。请核对路径。`,
	noYear: (typed: string) => `“${typed}”不是年份。请写四位数字，例如 --year 2026。`,
	noDay: (typed: string) => `“${typed}”不是日期。请写成 --plan-start 2026-01-01 的样子。`,
	noMapping: (typed: string, uses: readonly string[]) =>
		`“${typed}”读不懂。请写成 --map 列名=字段 的样子，字段可以是 ${uses.join('、')}。`,
	unnamed: '本地区',
	noRecord: (path: string) => `这个文件不是 UTF-8 文本：${path}。请另存为 UTF-8 编码后再执行。`,
	/** Why a rule was set, where a record does not say. */
	byRecord: '按操作记录设定',
	applied: (line: number, verb: string | null, problems: readonly string[]) => {
		const which = `第 ${line} 行${verb === null ? '' : ` ${verb}`}`;
		return problems.length === 0 ? `${which}：完成` : `${which}：没有执行。${problems.join('')}`;
	},
	undone: ({ removed, restored, kept }: UndoneImport) =>
		[
			`已撤销：删去任务 ${removed} 项，恢复 ${restored} 项。`,
			...(kept.length > 0
				? [
						`已有填报或改动的 ${kept.length} 项保留：${kept.map(({ number }) => `第 ${number} 项`).join('、')}。`
					]
				: [])
		].join('\n'),
	listRead: ({ status, sheet, counts, problems, refusal }: ReadListing, done: Imported | null) =>
		[
			...(refusal ? [refusal.message] : []),
			...(status === 'choose' ? ['有几处拿不准，请用 --sheet 或 --map 指定。'] : []),
			...(status === 'ready'
				? [
						`${sheet ? `工作表“${sheet}”：` : ''}任务 ${counts.tasks} 项（分解到单位 ${counts.pairs} 项次），重点任务 ${counts.sections} 个，单位 ${counts.units} 家。`
					]
				: []),
			`单元格 ${counts.cells.filled} 个 = 读入 ${counts.cells.read} + 另列保留 ${counts.cells.extra} + 列出说明 ${counts.cells.reported}。`,
			...problems.map(
				({ level, cell, message }) => `${levelWords[level]}${cell ? ` ${cell}` : ''}：${message}`
			),
			...(done
				? [
						`已导入：新增 ${done.inserted} 项，修改 ${done.changed} 项，新建单位 ${done.newUnits} 家，等待处理 ${done.waiting} 项。批次号 ${done.batchId}。`
					]
				: [])
		].join('\n'),
	tooManyWords: (words: string) => `命令后面多了“${words}”。`,
	migrated: (names: string[], backup: string | null) =>
		names.length === 0
			? '数据库已是最新，没有改动。'
			: `数据库已升级，共 ${names.length} 项结构变更。${backup ? `升级前的备份：${backup}` : ''}`,
	nothingToVerify: (path: string) => `这里没有数据库：${path}。请用 --data 指定数据文件夹。`,
	verified: (found: {
		pending: string[];
		unknown: string[];
		integrityFaults: string[];
		files: number;
		fileFaults: string[];
		auditEvents: number;
		auditAnchors: number;
		unread: ('schema' | 'audit')[];
		auditFaults: ({ jurisdictionId: string } & AuditFault)[];
	}) =>
		[
			found.unread.includes('schema')
				? '结构：读不出来，没有检查'
				: checked('结构', [
						...found.pending.map((name) => `缺少 ${name}（启动程序或 ledger migrate 会补上）`),
						...found.unknown.map((name) => `多出 ${name}（数据库比程序新，请换用新版程序）`)
					]),
			checked('数据文件与引用', found.integrityFaults),
			checked(
				`保存的文件 ${found.files} 个`,
				found.fileFaults.map((sha256) => `丢失或被改动：${sha256.slice(0, 12)}`)
			),
			found.unread.includes('audit')
				? '审计记录：没有检查（还没有这张表，或读不出来）'
				: checked(
						`审计记录 ${found.auditEvents} 条${found.auditAnchors > 0 ? `（对照数据库外的校验值 ${found.auditAnchors} 个）` : ''}`,
						found.auditFaults.map((fault) => faultText(fault, fault.jurisdictionId))
					)
		].join('\n'),
	demoLoaded: (tasks: number, units: number) =>
		`演示数据已建好：清江区 ${tasks} 项任务、${units} 家单位。启动程序后打开首页即可查看。`,
	demoThere: '演示数据已经在了，没有改动。要恢复原样，请用 ledger demo --reset。'
};

type UndoneImport = { removed: number; restored: number; kept: readonly { number: string }[] };
type Imported = {
	inserted: number;
	changed: number;
	waiting: number;
	newUnits: number;
	batchId: string;
};
type ReadListing = {
	status: 'ready' | 'choose' | 'refused';
	sheet: string | null;
	counts: {
		tasks: number;
		pairs: number;
		sections: number;
		units: number;
		cells: { filled: number; read: number; extra: number; reported: number };
	};
	problems: readonly { level: ProblemLevel; cell: string | null; message: string }[];
	refusal: { message: string } | null;
};

const levelWords: Record<ProblemLevel, string> = {
	error: '必须处理',
	warning: '建议核对',
	note: '说明'
};

type Reset = { login: string; password: string; until: string; hadCode: boolean };

const commandLines = {
	apply:
		'按操作记录逐行办理，例如 ledger apply 记录.jsonl；--json 每行一个结果；ledger apply --help 列出全部操作',
	demo: '建立演示数据（虚构的清江区）；--reset 恢复原样',
	import: '导入责任清单；--dry-run 只看不写，--undo 批次号 撤销',
	migrate: '把数据库升级到本程序的结构',
	'reset-password': '为一个账号换发初始密码，启用它，停用动态码，例如 ledger reset-password 王敏',
	verify: '检查数据库结构、数据文件、引用和审计记录，不作改动'
};

/** A command without a line here does not compile. */
export type CommandName = keyof typeof commandLines;

function checked(what: string, faults: string[]): string {
	if (faults.length === 0) return `${what}：正常`;
	return [`${what}：有 ${faults.length} 处问题`, ...faults.map((fault) => `  ${fault}`)].join('\n');
}

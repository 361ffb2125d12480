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
	wordMissing: (name: string) => `${name} 后面要写账号，例如 ledger ${name} 王敏。`,
	noAccount: (login: string) =>
		`没有“${login}”这个账号。请核对账号单，或看“设置”里的账号列表；还没有建立过账号时，请启动程序后打开首页建立。`,
	passwordReset: ({ login, password, until, hadCode }: Reset) =>
		[
			`账号“${login}”的初始密码：${password}`,
			`${until}前有效，登录后要改成自己的密码。原来的密码和登录已全部失效，这件事已记入日志。`,
			...(hadCode ? ['动态码和恢复码已停用，登录后可以重新启用。'] : []),
			'一小时内，别人输错密码不会让这个账号暂停登录。'
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

type Reset = { login: string; password: string; until: string; hadCode: boolean };

const commandLines = {
	demo: '建立演示数据（虚构的清江区）；--reset 恢复原样',
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

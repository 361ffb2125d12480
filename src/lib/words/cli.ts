/** What the command line says. */
export const cliWords = {
	help: (commands: CommandName[]) =>
		[
			`营商台账 ${__VERSION__}`,
			'',
			'用法：ledger 命令 [选项]',
			'',
			'命令：',
			...commands.map((name) => `  ${name.padEnd(10)}${commandLines[name]}`),
			'',
			'选项：',
			'  --data 文件夹   使用这个数据文件夹（也可用环境变量 LEDGER_DATA）',
			'  --reset         只用于 demo：恢复演示数据原样',
			'  --json          以 JSON 输出结果',
			'  --version       版本号',
			'  --help, -h      本说明',
			'',
			'退出码：0 全部完成；3 完成，但有事项等待处理；1 未能完成；2 用法不对'
		].join('\n'),
	seeHelp: '用 ledger --help 查看全部命令和选项。',
	unknownCommand: (name: string) => `没有“${name}”这个命令。`,
	unknownOption: '有选项认不出来，或缺少内容。',
	noReset: (name: string) => `${name} 没有 --reset 这个选项。`,
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
		unread: ('schema' | 'audit')[];
		auditFaults: { jurisdictionId: string; seq: number; kind: 'gap' | 'altered' }[];
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
						`审计记录 ${found.auditEvents} 条`,
						found.auditFaults.map(
							(fault) =>
								`${fault.jurisdictionId} 第 ${fault.seq} 条${fault.kind === 'gap' ? '之前有缺失' : '被改动过'}`
						)
					)
		].join('\n'),
	demoLoaded: (tasks: number, units: number) =>
		`演示数据已建好：清江区 ${tasks} 项任务、${units} 家单位。启动程序后打开首页即可查看。`,
	demoThere: '演示数据已经在了，没有改动。要恢复原样，请用 ledger demo --reset。'
};

const commandLines = {
	demo: '建立演示数据（虚构的清江区）；--reset 恢复原样',
	migrate: '把数据库升级到本程序的结构',
	verify: '检查数据库结构、数据文件、引用和审计记录，不作改动'
};

/** A command without a line here does not compile. */
export type CommandName = keyof typeof commandLines;

function checked(what: string, faults: string[]): string {
	if (faults.length === 0) return `${what}：正常`;
	return [`${what}：有 ${faults.length} 处问题`, ...faults.map((fault) => `  ${fault}`)].join('\n');
}

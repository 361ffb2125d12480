import type { StartFacts, StartProblem } from '../domain/start-problem.ts';

type StartWords = { [Code in keyof StartFacts]: (facts: StartFacts[Code]) => string };

const startWords = {
	'sqlite.unsafe-version': ({ version }) =>
		`SQLite ${version} 有可能损坏数据，没有启动。请用 npm start 启动，它会使用随程序安装的 Node。`,
	'database.newer': ({ names }) =>
		`数据库比程序新（多出 ${names.length} 项结构变更，最后一项是 ${names.at(-1) ?? ''}），没有启动，数据没有改动。` +
		`请换用新版程序，或用 LEDGER_DATA 指定另一个数据文件夹。`,
	'database.unknown-address': ({ address }) =>
		`数据库地址“${address}”认不出来。DATABASE_URL 应以 postgres:// 开头；不设置时使用数据文件夹里的 SQLite 文件。`,
	'database.unreachable': ({ reason }) =>
		`连不上数据库（${reason}）。请检查 DATABASE_URL 的地址、端口、账号和密码，以及数据库是否已经启动。`,
	'database.invalid-address': ({ address }) =>
		`数据库地址“${address}”写法有误。请检查 DATABASE_URL：端口不超过 65535；密码里的 # 要写成 %23，@ 写成 %40，/ 写成 %2F，% 写成 %25。`,
	'database.migration-failed': ({ reason, backup }) =>
		`数据库升级没有完成，已全部退回，数据没有改动（${reason}）。` +
		(backup ? `升级前的备份：${backup}。` : '') +
		`可以先换回原来的程序继续使用。`,
	'database.backup-failed': ({ folder, reason }) =>
		`升级前的备份没有做成（${reason}），因此没有升级，数据没有改动。请检查文件夹“${folder}”的权限和磁盘空间后再启动。`,
	'database.damaged': ({ file, finding }) =>
		`数据库文件“${file}”已损坏（${finding}），没有启动。请先把整个数据文件夹另存一份，再用最近的备份替换这个文件；可用 ledger verify 查看损坏情况。`,
	'database.file-refused': ({ file, reason }) =>
		`数据库文件“${file}”打不开或不能写入（${reason}）。请检查文件和文件夹的权限以及磁盘空间。`,
	'database.locked': () =>
		`数据库正被另一个程序占用，等待 5 秒后仍不能写入。请关闭正在使用这个数据文件夹的其他程序后再启动。`,
	'folder.unwritable': ({ folder, reason }) =>
		`数据文件夹“${folder}”不能写入（${reason}）。请检查权限和磁盘空间，或用 LEDGER_DATA 指定另一个文件夹。`,
	'environment.unreadable-file': ({ file }) =>
		`配置文件“${file}”不是 UTF-8 编码，读不出来。请用记事本打开，另存为 UTF-8 编码后再启动。`,
	'environment.closed-file': ({ file, reason }) =>
		`配置文件“${file}”打不开（${reason}）。请检查它的权限，再启动。`,
	'environment.invalid': ({ name, value }) =>
		`环境变量 ${name} 的值“${value}”无法使用。请对照 .env.example 修改后再启动。`
} satisfies StartWords;

/** Why the program did not start and what to do, in one sentence or two. */
export function explainStart(problem: StartProblem): string {
	// the compiler cannot see that code and facts of one problem belong together
	const words = startWords[problem.code] as (facts: StartFacts[keyof StartFacts]) => string;
	return words(problem.facts);
}

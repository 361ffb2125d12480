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
	'database.migration-failed': ({ reason }) =>
		`数据库升级没有完成，已全部退回，数据没有改动（${reason}）。升级前的备份在数据文件夹的 backups 里。`,
	'database.locked': () =>
		`数据库正被另一个程序占用，等待 5 秒后仍不能写入。请关闭正在使用这个数据文件夹的其他程序后再启动。`,
	'folder.unwritable': ({ folder, reason }) =>
		`数据文件夹“${folder}”不能写入（${reason}）。请检查权限和磁盘空间，或用 LEDGER_DATA 指定另一个文件夹。`,
	'environment.invalid': ({ name, value }) =>
		`环境变量 ${name} 的值“${value}”无法使用。请对照 .env.example 修改后再启动。`
} satisfies StartWords;

/** Why the program did not start and what to do, in one sentence or two. */
export function explainStart(problem: StartProblem): string {
	// the compiler cannot see that code and facts of one problem belong together
	const words = startWords[problem.code] as (facts: StartFacts[keyof StartFacts]) => string;
	return words(problem.facts);
}

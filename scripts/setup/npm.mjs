import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { quiet, stopIfInterrupted } from './child.mjs';
import { refuse } from './say.mjs';
import { explain } from './trouble.mjs';

const windows = process.platform === 'win32';

/** Installs exactly what the folder's lock names, with the given Node running npm. */
export async function npmCi(node, folder, options = []) {
	const install = () => npm(node, folder, ['ci', '--ignore-scripts', ...options]);
	let ended = await install();
	// an earlier install that was killed may still have been writing
	if (/\b(ENOTEMPTY|EBUSY)\b/.test(ended.output)) {
		await wait(5000);
		ended = await install();
	}
	if (ended.code !== 0) {
		process.stderr.write(lastLines(ended.output));
		refuse(explain(ended.output, { folder }));
	}
	// npm leaves out what it calls optional without a word, also when the network failed
	const [missing] = missingForPlatform(folder);
	if (missing) await refuseMissing(node, folder, missing);
}

async function npm(node, folder, args) {
	const flags = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
	const environment = { ...process.env, NODE_ENV: '', npm_config_yes: 'true' };
	environment.PATH = [dirname(node), process.env.PATH].join(delimiter);
	const options = { cwd: folder, env: environment };

	const cli = npmCli();
	const ended = cli
		? await quiet(node, [cli, ...flags], options)
		: await quiet(windows ? 'npm.cmd' : 'npm', flags, { ...options, shell: windows });
	stopIfInterrupted();
	if (!cli && /ENOENT|not found|not recognized|不是内部或外部命令/.test(ended.output)) {
		refuse(
			'找不到 npm。它随 Node 一起安装：请到 nodejs.org 重新安装 Node（长期支持版），再运行一次。'
		);
	}
	return ended;
}

/** What the lock has for exactly this kind of machine, and is not there. */
function missingForPlatform(folder) {
	const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
	const libc = process.platform === 'linux' && (isMusl() ? 'musl' : 'glibc');
	return Object.entries(packages)
		.filter(([, { os, cpu }]) => os?.includes(process.platform) && cpu?.includes(process.arch))
		.filter(([, one]) => !libc || !one.libc || one.libc.includes(libc))
		.filter(([path]) => !existsSync(join(folder, path)))
		.map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
}

function isMusl() {
	process.report.excludeNetwork = true; // or it looks up a name for every address
	return !process.report.getReport().header.glibcVersionRuntime;
}

async function refuseMissing(node, folder, missing) {
	const { code, output } = await npm(node, folder, ['view', missing, 'version']);
	if (code !== 0) process.stderr.write(lastLines(output));
	refuse(
		code === 0
			? `${missing} 没有装上。请检查网络和磁盘空间（第一次准备约需 1 GB），再运行一次。`
			: explain(output, { folder })
	);
}

/** npm's own program file, so that it can be run by a Node of our choice. */
function npmCli() {
	const bin = dirname(process.execPath);
	return [
		process.env.npm_execpath,
		join(bin, 'node_modules/npm/bin/npm-cli.js'),
		join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
		'/usr/share/nodejs/npm/bin/npm-cli.js'
	].find((path) => path && /npm-cli\.js$/.test(path) && existsSync(path));
}

function lastLines(output) {
	return output.trimEnd().split('\n').slice(-25).join('\n') + '\n';
}

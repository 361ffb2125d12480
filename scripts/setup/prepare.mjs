import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quiet, stopIfInterrupted } from './child.mjs';
import { packagesFolder, root } from './folder.mjs';
import { unlock } from './lock.mjs';
import { npmCi } from './npm.mjs';
import { mindRunning } from './running.mjs';
import { environment, installRuntime, node } from './runtime.mjs';
import { refuse, say, secondsSince } from './say.mjs';
import { digest, step, stepsWorked } from './stamp.mjs';
import { tools } from './tools.mjs';
import { explain } from './trouble.mjs';

const settings = [
	'package-lock.json',
	'package.json',
	'svelte.config.js',
	'vite.config.ts',
	'vite.cli.config.ts',
	'tsconfig.json'
];
const sources = ['src', 'migrations', 'imports'];

const levels = {
	packages: [installPackages],
	types: [installPackages, makeTypes],
	cli: [installPackages, buildCli],
	build: [installPackages, buildWeb, buildCli] // in this order: the web build empties build/
};

/** Brings the folder to what a command needs; says and does nothing where it is so already. */
export async function prepare(level, command) {
	const start = performance.now();
	try {
		await installRuntime();
		for (const work of levels[level]) await work(command);
	} catch (error) {
		// a full disk or a folder that cannot be written, wherever it struck
		if (typeof error.syscall !== 'string') throw error;
		refuse(explain(String(error), { folder: root }));
	} finally {
		unlock();
	}
	if (stepsWorked() > 1) say(`准备完成，共 ${secondsSince(start)}`);
}

function installPackages() {
	// by npm on the pinned Node: on an older one npm leaves out in silence what asks for a newer
	return step('安装程序包（约 350 MB）', {
		stamp: join(packagesFolder, '.stamp'),
		from: () => digest(['package-lock.json']),
		ready: () => existsSync(tools.vite),
		work: () => npmCi(node(), root, ['--include=dev'])
	});
}

/** The generated types that type check, lint and every Vite command read. */
function makeTypes() {
	return step('生成类型', {
		stamp: '.svelte-kit/.stamp',
		from: () => digest(settings, ['src/routes', 'src/params']),
		ready: () => existsSync('.svelte-kit/tsconfig.json'),
		work: () => mustRun([tools.kit, 'sync'])
	});
}

async function buildWeb(command) {
	await step('构建网页程序', {
		stamp: 'build/.stamp',
		from: () => digest(settings, [...sources, 'static'], [process.env.LEDGER_VERSION ?? '']),
		ready: () => existsSync('build/handler.js'),
		work: async () => {
			await mindRunning(command);
			await mustRun([tools.vite, 'build', '--logLevel', 'error']);
		}
	});
}

async function buildCli() {
	if (!existsSync('.svelte-kit/tsconfig.json')) await makeTypes(); // Vite reads what extends it
	await step('构建命令行', {
		stamp: 'build/cli/.stamp',
		from: () => digest(settings, sources),
		ready: () => existsSync('build/cli/ledger.js'),
		work: () => mustRun([tools.vite, 'build', '-c', 'vite.cli.config.ts', '--logLevel', 'warn'])
	});
}

/** A tool of the set-up: unseen unless it fails. */
async function mustRun(args) {
	const { code, output } = await quiet(node(), args, { env: environment() });
	stopIfInterrupted();
	if (code === 0) return;
	process.stderr.write(output);
	refuse(
		'构建没有成功，原因见上面几行。如果没有改过程序，请恢复程序文件（git status 可以看到改动）后再运行一次。'
	);
}

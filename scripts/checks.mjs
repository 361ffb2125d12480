import { quiet, show } from './setup/child.mjs';
import { environment, node } from './setup/runtime.mjs';
import { secondsSince } from './setup/say.mjs';
import { tools } from './setup/tools.mjs';

export const typeCheck = {
	name: '类型检查 svelte-check',
	args: [tools.check, '--tsconfig', './tsconfig.json', '--fail-on-warnings']
};
const lint = { name: '代码规则 eslint', args: [tools.eslint, '--max-warnings=0', '.'] };
const format = {
	name: '格式 prettier',
	args: [tools.prettier, '--check', '--log-level=warn', '.']
};
export const sourceChecks = [typeCheck, lint, format];

/** Functions that Chromium 90 lacks and that may be used: those of polyfills.js, … */
const givenFunctions = ['ObjectHasOwn', 'ArrayToSorted', 'ArrayToReversed'];
/** … and what the packages ask for before they use it, or what only has the name. */
const askedFirst = ['Uint8ArrayFromBase64', 'ArrayBufferTransfer'];

/** What the oldest browser must be able to parse, and to call. */
export const builtChecks = [
	{
		name: '浏览器语法 es-check（网页程序）',
		args: [
			...[tools.esCheck, 'es2022', '--module', '--checkFeatures'],
			...['--ignore', [...givenFunctions, ...askedFirst].join(',')],
			'build/client/_app/immutable/**/*.js'
		]
	},
	{
		name: '浏览器语法 es2022 之中 Chromium 90 没有的',
		args: ['scripts/newer-syntax.mjs', 'build/client/_app/immutable']
	},
	{
		name: '浏览器语法 es-check（先行脚本）',
		args: [tools.esCheck, 'es2021', 'build/client/*.js']
	}
];

/** `check`, `lint` and `format`. */
export default async function checks(args, name) {
	const env = environment();
	if (name === 'check') return show(node(), [...typeCheck.args, ...args], { env });
	if (name === 'format')
		return show(node(), [tools.prettier, '--write', '--log-level=warn', '.'], { env });
	const { failed } = await together([lint, format]);
	return failed ? 1 : 0;
}

/** Several checks at once; what one has to say is shown whole, and only if it failed. */
export async function together(jobs) {
	const results = await Promise.all(jobs.map(one));
	const passed = results.filter(Boolean).length;
	return { passed, failed: results.length - passed };
}

async function one({ name, args }) {
	const start = performance.now();
	const { code, output } = await quiet(node(), args, { env: environment() });
	console.log(`—— ${name}：${code === 0 ? '通过' : '未通过'}，${secondsSince(start)}`);
	if (code !== 0) console.log(output.trimEnd());
	return code === 0;
}

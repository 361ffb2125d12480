// Plain Node, no dependency: makes a fresh clone ready, then works under the pinned Node.
// This file and those it loads before a command's own must parse on any Node that knows modules.

const commands = {
	setup: { needs: 'types' },
	start: { needs: 'build', run: './serve.mjs' },
	desktop: { needs: 'build', run: './serve.mjs' },
	dev: { needs: 'cli', run: './develop.mjs' },
	build: { needs: 'build' },
	test: { run: './test.mjs' },
	'test:old': { run: './test.mjs' },
	verify: { run: './test.mjs' },
	check: { needs: 'types', run: './checks.mjs' },
	lint: { needs: 'types', run: './checks.mjs' },
	format: { needs: 'packages', run: './checks.mjs' },
	ledger: { needs: 'cli', run: './ledger.mjs' },
	bench: { run: './measure.mjs' },
	drill: { run: './measure.mjs' },
	'migration:new': { run: './migration.mjs' }
};

const [name = 'start', ...args] = process.argv.slice(2);
const command = commands[name];
if (Number(process.versions.node.split('.')[0]) < 20) {
	stop(
		`这台电脑的 Node 是 ${process.version}，至少要 20。请到 nodejs.org 下载安装新的长期支持版（LTS），再运行一次。`
	);
} else if (!command) {
	stop(`没有“${name}”这个命令。可用：${Object.keys(commands).join('、')}。`);
} else {
	await run(command);
}

async function run({ needs, run: file }) {
	const { refusal } = await import('./setup/say.mjs');
	try {
		if (needs) await (await import('./setup/prepare.mjs')).prepare(needs, name);
		if (file) process.exitCode = await (await import(file)).default(args, name);
	} catch (error) {
		if (!refusal(error)) throw error;
		stop(error.message);
	}
}

function stop(words) {
	process.stderr.write(`[准备] ${words}\n`);
	process.exitCode = 1;
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { show } from './setup/child.mjs';
import { prepare } from './setup/prepare.mjs';
import { environment, node } from './setup/runtime.mjs';
import { refuse } from './setup/say.mjs';

/** `bench` and `drill`: one file each, with its purpose in its first line. */
export default async function measure([which, ...args], name) {
	const folder = name === 'bench' ? 'bench' : 'drills';
	const names = listed(folder);
	if (!which) {
		for (const one of names) console.log(`${one.padEnd(16)} ${purpose(`${folder}/${one}.mjs`)}`);
		return 0;
	}
	if (!names.includes(which)) refuse(`没有“${which}”。可用：${names.join('、')}。`);
	await prepare('build', name);
	return show(node(), [`${folder}/${which}.mjs`, ...args], { env: environment() });
}

function listed(folder) {
	if (!existsSync(folder)) return [];
	const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
	return files.map((file) => file.slice(0, -'.mjs'.length)).sort();
}

function purpose(file) {
	return readFileSync(file, 'utf8')
		.split('\n', 1)[0]
		.replace(/^\/\/\s*/, '');
}

// Refuses in built scripts what Chromium 90 to 97 cannot read, or read wrongly, of what the build leaves
// as it is (target in vite.config.ts). es-check knows editions of the language only, and an edition says
// too little: private fields are older than 90, `#x in y` of the same edition is newer.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Visitor, parseSync } from 'vite';

/**
 * What of it a script holds, each once.
 * @param {string} code
 */
export function newerSyntax(code) {
	/** @type {Set<string>} */
	const found = new Set();
	new Visitor({
		StaticBlock: () => void found.add('static {}'),
		PropertyDefinition: ({ static: isStatic, computed, key }) => {
			// 97 takes a class’s own name and length for fixed (crbug.com/v8/12421)
			const name = key.type === 'Identifier' && !computed ? key.name : '';
			if (isStatic && ['name', 'length'].includes(name)) found.add('static name, static length');
		},
		BinaryExpression: ({ left }) => {
			/** @type {string} what the types of the parser leave out */
			const kind = left.type;
			if (kind === 'PrivateIdentifier') found.add('#x in y');
		},
		CallExpression: (call) => {
			// 90 fails where something follows what is spread
			const spreads = call.arguments.slice(0, -1).some(({ type }) => type === 'SpreadElement');
			if (spreads && isOptional(call)) found.add('x?.(...y, z)');
		}
	}).visit(parseSync('built.js', code).program);
	return [...found];
}

/**
 * Whether `?.` stands somewhere before, in the same chain.
 * @param {import('vite').ESTree.Expression | import('vite').ESTree.Super} link
 * @returns {boolean}
 */
function isOptional(link) {
	if (link.type === 'CallExpression') return link.optional || isOptional(link.callee);
	if (link.type === 'MemberExpression') return link.optional || isOptional(link.object);
	return false;
}

const [, self, folder] = process.argv;
if (self === fileURLToPath(import.meta.url) && folder) {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	for (const file of names
		.filter((name) => name.endsWith('.js'))
		.map((name) => join(folder, name))) {
		const found = newerSyntax(readFileSync(file, 'utf8'));
		if (found.length === 0) continue;
		console.log(`${file}：Chromium 90 读不懂 ${found.join('、')}。`);
		process.exitCode = 1;
	}
}

import { existsSync, readFileSync } from 'node:fs';
import util from 'node:util'; // whole: the set-up loads this on a Node that may lack parseEnv

/**
 * Adds what `.env` says to the variables, but for the names in `except`; what is set already wins.
 * The command line reads it in the same way (src/cli/env-file.ts, and a test compares the two):
 * Node's own loader takes the mark that Windows editors put in front for a part of the first name.
 * @param {Record<string, string | undefined>} variables
 * @param {string} file
 * @param {string[]} except
 */
export function addEnvFile(variables, file, except = []) {
	if (!existsSync(file)) return;
	for (const [name, value] of Object.entries(util.parseEnv(textOf(file)))) {
		if (!(name in variables) && !except.includes(name)) variables[name] = value;
	}
}

/** @param {string} file */
function textOf(file) {
	try {
		// fatal: UTF-16 and GBK are no UTF-8; the mark in front is taken off
		const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
		if (!text.includes('\0')) return text;
	} catch (error) {
		if (!(error instanceof TypeError)) {
			throw refused(`配置文件“${file}”打不开（${reasonOf(error)}）。请检查它的权限，再启动。`);
		}
	}
	throw refused(
		`配置文件“${file}”不是 UTF-8 编码，读不出来。请用记事本打开，另存为 UTF-8 编码后再启动。`
	);
}

/** @param {unknown} error */
function reasonOf(error) {
	return error instanceof Error ? error.message : String(error);
}

/** @param {string} sentence */
function refused(sentence) {
	return Object.assign(new Error(sentence), { name: 'StartRefused' });
}

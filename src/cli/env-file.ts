import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { reasonOf } from '../lib/server/refusal-of.ts';
import { StartRefused } from '../lib/server/start-refused.ts';

/**
 * Adds what the .env file says to the variables; what is set already wins. Node's own loader takes
 * the mark that Windows editors put in front for a part of the first name.
 */
export function addEnvFile(variables: Record<string, string | undefined>, file: string): void {
	if (!existsSync(file)) return;
	for (const [name, value] of Object.entries(parseEnv(textOf(file)))) {
		if (!(name in variables)) variables[name] = value;
	}
}

function textOf(file: string): string {
	try {
		// fatal: UTF-16 and GBK are no UTF-8; the mark in front is taken off
		const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
		if (!text.includes('\0')) return text;
	} catch (error) {
		if (!(error instanceof TypeError)) {
			const reason = reasonOf(error);
			throw new StartRefused({ code: 'environment.closed-file', facts: { file, reason } }, error);
		}
	}
	throw new StartRefused({ code: 'environment.unreadable-file', facts: { file } });
}

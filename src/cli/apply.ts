import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readEnvironment } from '../lib/server/environment.ts';
import { lookApart } from '../lib/server/importing/look-apart.ts';
import { openLedger } from '../lib/server/open-ledger.ts';
import { clearStaging } from '../lib/server/operations/clear-staging.ts';
import { cliWords } from '../lib/words/cli.ts';
import { explain } from '../lib/words/problem.ts';
import type { Answer, Context, Said } from './answer.ts';
import { applyLines, type AppliedLine } from './apply/apply-lines.ts';
import type { Options } from './commands.ts';

/**
 * Carries out a record of operations, one a line: the answer to each is told as it comes, in the order
 * of the lines.
 */
export async function apply(context: Context, { word }: Options): Promise<Answer> {
	const path = resolve(context.folder, word);
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refused(cliWords.noFile(path));
	const text = textOf(path);
	if (text === null) return refused(cliWords.noRecord(path));
	const ledger = await openLedger(readEnvironment(context.variables), context.now);
	try {
		await clearStaging(ledger.db, context.now);
		const { dataFolder, database, scanCommand } = ledger.environment;
		const look = lookApart(database);
		const store = { dataFolder, scanner: scanCommand && { command: scanCommand } };
		const stage = { db: ledger.db, dataFolder, store, folder: dirname(path), look };
		const said: Said[] = [];
		const say = context.say ?? ((line) => void said.push(line));
		let isRefused = false;
		for await (const line of applyLines(stage, text.split('\n'))) {
			isRefused ||= line.problems.length > 0;
			say(told(line));
		}
		const exit = isRefused ? 3 : 0;
		if (context.say) return { text: null, data: null, exit };
		const texts = said.map((line) => line.text);
		return { text: texts.join('\n'), data: said.map(({ data }) => data), exit };
	} finally {
		await ledger.close();
	}
}

function told({ number, verb, problems }: AppliedLine): Said {
	const messages = problems.map(explain);
	const text = cliWords.applied(number, verb, messages);
	if (problems.length === 0) return { text, data: { ok: true } };
	const reasons = problems.map((problem, at) => ({ ...problem, message: messages[at] }));
	return { text, data: { ok: false, problems: reasons } };
}

/** Null where it is no text in UTF-8. */
function textOf(path: string): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

function refused(message: string): Answer {
	return { text: message, data: { ok: false, message }, exit: 1 };
}

import { resolve } from 'node:path';
import { StartRefused } from '../lib/server/start-refused.ts';
import { applyHelp, applyVerbWords } from '../lib/words/apply-verb.ts';
import { cliWords } from '../lib/words/cli.ts';
import { explainStart } from '../lib/words/start.ts';
import type { Answer, Context } from './answer.ts';
import { commands, isCommand } from './commands.ts';
import { addEnvFile } from './env-file.ts';
import { foreignOption, parseOptions } from './options.ts';

/** Runs one command line and gives back what to print; it neither prints nor ends the process. */
export async function main(args: string[], context: Context): Promise<Answer> {
	const parsed = parseOptions(args);
	if (!parsed) return wrongUsage(cliWords.unknownOption);
	const { values, positionals } = parsed;
	const [name, ...rest] = positionals;

	if (values.version) return { text: __VERSION__, data: { version: __VERSION__ }, exit: 0 };
	if (values.help && name === 'apply') {
		return { text: applyHelp(), data: { verbs: Object.keys(applyVerbWords) }, exit: 0 };
	}
	if (values.help || name === undefined) return help(name === undefined && !values.help);
	if (!isCommand(name)) return wrongUsage(cliWords.unknownCommand(name));
	const { options: own = [], word: takes, run } = commands[name];
	const [word = '', ...others] = takes ? rest : ['', ...rest];
	if (takes === 'needed' && word === '') return wrongUsage(cliWords.wordMissing(name));
	if (others.length > 0) return wrongUsage(cliWords.tooManyWords(others.join(' ')));
	const foreign = foreignOption(values, own);
	if (foreign) return wrongUsage(cliWords.noOption(name, `--${foreign}`));

	try {
		if (context.envFile) addEnvFile(context.variables, context.envFile);
		const variables = { ...context.variables };
		if (values.data !== undefined) {
			variables.LEDGER_DATA = resolve(context.folder, values.data);
			// the folder that was named is meant, whatever server the environment speaks of
			delete variables.DATABASE_URL;
		}
		return await run({ ...context, variables }, { ...values, word });
	} catch (error) {
		if (!(error instanceof StartRefused)) throw error;
		const text = explainStart(error.problem);
		return { text, data: { ok: false, problem: error.problem, message: text }, exit: 1 };
	}
}

function help(nothingAsked: boolean): Answer {
	const text = cliWords.help(Object.keys(commands).filter(isCommand));
	return { text, data: { commands: Object.keys(commands) }, exit: nothingAsked ? 2 : 0 };
}

function wrongUsage(message: string): Answer {
	return { text: `${message}\n${cliWords.seeHelp}`, data: { ok: false, message }, exit: 2 };
}

import type { CommandName } from '../lib/words/cli.ts';
import type { Answer, Context } from './answer.ts';
import { demo } from './demo.ts';
import { migrate } from './migrate.ts';
import { resetPassword } from './reset-password.ts';
import { verify } from './verify.ts';

/** What may stand behind a command beside --data and --json. */
export type Options = {
	reset: boolean;
	anchors: string | undefined;
	/** The word after a command that takes one. */
	word: string;
};

type Command = {
	options?: readonly ('reset' | 'anchors')[];
	takesWord?: true;
	run: (context: Context, options: Options) => Promise<Answer>;
};

/** Every command by the word that calls it; words/cli.ts holds a line on each. */
export const commands: Record<CommandName, Command> = {
	demo: { run: demo, options: ['reset'] },
	migrate: { run: migrate },
	verify: { run: verify, options: ['anchors'] },
	'reset-password': { run: resetPassword, takesWord: true }
};

export function isCommand(name: string): name is CommandName {
	return Object.hasOwn(commands, name);
}

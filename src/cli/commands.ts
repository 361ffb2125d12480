import type { CommandName } from '../lib/words/cli.ts';
import type { Answer, Context } from './answer.ts';
import { apply } from './apply.ts';
import { demo } from './demo.ts';
import { importList } from './import.ts';
import { migrate } from './migrate.ts';
import type { OptionName, Values } from './options.ts';
import { resetPassword } from './reset-password.ts';
import { verify } from './verify.ts';

/** What stands behind a command: its options, and the word after one that takes one. */
export type Options = Values & { word: string };

type Command = {
	/** Beside --data and --json. */
	options?: readonly OptionName[];
	word?: 'needed' | 'optional';
	run: (context: Context, options: Options) => Promise<Answer>;
};

/** Every command by the word that calls it; words/cli.ts holds a line on each. */
export const commands: Record<CommandName, Command> = {
	apply: { run: apply, word: 'needed' },
	demo: { run: demo, options: ['reset'] },
	import: {
		run: importList,
		word: 'optional',
		options: ['sheet', 'map', 'year', 'plan-start', 'dry-run', 'undo']
	},
	migrate: { run: migrate },
	verify: { run: verify, options: ['anchors'] },
	'reset-password': { run: resetPassword, word: 'needed' }
};

export function isCommand(name: string): name is CommandName {
	return Object.hasOwn(commands, name);
}

import type { CommandName } from '../lib/words/cli.ts';
import type { Answer, Context } from './answer.ts';
import { demo } from './demo.ts';
import { migrate } from './migrate.ts';
import { verify } from './verify.ts';

type Command = {
	reset?: true;
	run: (context: Context, options: { reset: boolean }) => Promise<Answer>;
};

/** Every command by the word that calls it; words/cli.ts holds a line on each. */
export const commands = {
	demo: { run: demo, reset: true },
	migrate: { run: migrate },
	verify: { run: verify }
} satisfies Record<CommandName, Command>;

export function takesReset(name: keyof typeof commands): boolean {
	return 'reset' in commands[name];
}

export function isCommand(name: string): name is keyof typeof commands {
	return Object.hasOwn(commands, name);
}

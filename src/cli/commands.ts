import type { Answer, Context } from './answer.ts';
import { demo } from './demo.ts';
import { migrate } from './migrate.ts';
import { verify } from './verify.ts';

type Command = { run: (context: Context, options: { reset: boolean }) => Promise<Answer> };

/** Every command by the word that calls it; words/cli.ts holds a line on each. */
export const commands = {
	demo: { run: demo },
	migrate: { run: migrate },
	verify: { run: verify }
} satisfies Record<string, Command>;

export function isCommand(name: string): name is keyof typeof commands {
	return Object.hasOwn(commands, name);
}

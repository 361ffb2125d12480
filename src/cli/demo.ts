import { commandLineIn } from '../lib/domain/actor.ts';
import { installEvents } from '../lib/server/db/audit-events.ts';
import { readEnvironment } from '../lib/server/environment.ts';
import { openLedger } from '../lib/server/open-ledger.ts';
import { loadDemo } from '../lib/server/operations/load-demo.ts';
import { cliWords } from '../lib/words/cli.ts';
import { explain } from '../lib/words/problem.ts';
import type { Answer, Context } from './answer.ts';

/** Puts the fictional district into the data folder, or puts it right again. */
export async function demo(
	{ variables, now }: Context,
	options: { reset: boolean }
): Promise<Answer> {
	const ledger = await openLedger(readEnvironment(variables), now);
	try {
		const loaded = await loadDemo(ledger.db, commandLineIn(installEvents), options, now);
		if (!loaded.ok) {
			const text = loaded.problems.map(explain).join('\n');
			return { text, data: loaded, exit: 1 };
		}
		const { tasks, units, alreadyThere } = loaded.value;
		const text = alreadyThere ? cliWords.demoThere : cliWords.demoLoaded(tasks, units);
		return { text, data: { ok: true, ...loaded.value }, exit: 0 };
	} finally {
		await ledger.close();
	}
}

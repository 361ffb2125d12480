import { readEnvironment } from '../lib/server/environment.ts';
import { openLedger } from '../lib/server/open-ledger.ts';
import { cliWords } from '../lib/words/cli.ts';
import type { Answer, Context } from './answer.ts';

/** Brings the data folder's database up to this program. */
export async function migrate({ variables, now }: Context): Promise<Answer> {
	const ledger = await openLedger(readEnvironment(variables), now);
	await ledger.close();
	const { migrated, backup } = ledger;
	return {
		text: cliWords.migrated(migrated, backup),
		data: { ok: true, migrated, backup },
		exit: 0
	};
}

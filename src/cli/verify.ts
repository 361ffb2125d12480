import { existsSync } from 'node:fs';
import { openDatabase } from '../lib/server/db/client.ts';
import { readEnvironment } from '../lib/server/environment.ts';
import { isSound, verifyLedger } from '../lib/server/operations/verify-ledger.ts';
import { cliWords } from '../lib/words/cli.ts';
import type { Answer, Context } from './answer.ts';

/** Looks the database over: schema, file, references, audit chains. Changes nothing. */
export async function verify({ variables }: Context): Promise<Answer> {
	const { database } = readEnvironment(variables);
	const isFile = !database.includes('://');
	if (isFile && !existsSync(database)) {
		const text = cliWords.nothingToVerify(database);
		return { text, data: { ok: false, message: text }, exit: 1 };
	}
	const db = openDatabase(database);
	try {
		const found = await verifyLedger(db);
		const ok = isSound(found);
		return { text: cliWords.verified(found), data: { ok, ...found }, exit: ok ? 0 : 1 };
	} finally {
		await db.destroy();
	}
}

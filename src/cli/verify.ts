import { existsSync } from 'node:fs';
import { isServerAddress, openDatabase, type Db } from '../lib/server/db/client.ts';
import { contact } from '../lib/server/db/contact.ts';
import { readEnvironment } from '../lib/server/environment.ts';
import { isSound, verifyLedger } from '../lib/server/operations/verify-ledger.ts';
import { refusalOf } from '../lib/server/refusal-of.ts';
import { cliWords } from '../lib/words/cli.ts';
import type { Answer, Context } from './answer.ts';

/** Looks the database over: schema, file, references, audit chains. Changes nothing. */
export async function verify({ variables }: Context): Promise<Answer> {
	const { database } = readEnvironment(variables);
	if (!isServerAddress(database) && !existsSync(database)) {
		const text = cliWords.nothingToVerify(database);
		return { text, data: { ok: false, message: text }, exit: 1 };
	}
	let db: Db | undefined;
	try {
		db = openDatabase(database, { readOnly: true });
		await contact(db);
		const found = await verifyLedger(db);
		const ok = isSound(found);
		return { text: cliWords.verified(found), data: { ok, ...found }, exit: ok ? 0 : 1 };
	} catch (error) {
		throw refusalOf(error, database);
	} finally {
		await db?.destroy();
	}
}

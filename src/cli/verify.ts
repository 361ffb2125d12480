import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAnchorLines, type Anchor } from '../lib/domain/audit-anchor.ts';
import { readAnchorFile } from '../lib/server/audit-anchor-file.ts';
import { isServerAddress, openDatabase, type Db } from '../lib/server/db/client.ts';
import { contact } from '../lib/server/db/contact.ts';
import { readEnvironment } from '../lib/server/environment.ts';
import { isSound, verifyLedger } from '../lib/server/operations/verify-ledger.ts';
import { refusalOf } from '../lib/server/refusal-of.ts';
import { cliWords } from '../lib/words/cli.ts';
import type { Answer, Context } from './answer.ts';

/**
 * Looks the database over: schema, file, references, audit chains. Changes nothing. The chains are
 * held against the anchors of the data folder and of a copy kept elsewhere.
 */
export async function verify(
	{ variables, folder }: Context,
	{ anchors }: { anchors?: string | undefined } = {}
): Promise<Answer> {
	const { database, dataFolder } = readEnvironment(variables);
	if (!isServerAddress(database) && !existsSync(database)) {
		return refused(cliWords.nothingToVerify(database));
	}
	const copy = anchors === undefined ? [] : readCopy(resolve(folder, anchors));
	if (copy === undefined) return refused(cliWords.noAnchors(anchors ?? ''));
	const kept = [...readAnchorFile(dataFolder).anchors, ...copy];
	let db: Db | undefined;
	try {
		db = openDatabase(database, { readOnly: true });
		await contact(db);
		const found = await verifyLedger(db, kept, dataFolder);
		const ok = isSound(found);
		return { text: cliWords.verified(found), data: { ok, ...found }, exit: ok ? 0 : 1 };
	} catch (error) {
		throw refusalOf(error, database);
	} finally {
		await db?.destroy();
	}
}

/** Undefined where there is no such file, or nothing in it can be read as an anchor. */
function readCopy(path: string): Anchor[] | undefined {
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
	const { anchors } = readAnchorLines(readFileSync(path, 'utf8'));
	return anchors.length > 0 ? anchors : undefined;
}

function refused(message: string): Answer {
	return { text: message, data: { ok: false, message }, exit: 1 };
}

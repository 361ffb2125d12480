import type { Actor } from '../lib/domain/actor.ts';
import { shanghaiDay } from '../lib/domain/date.ts';
import type { ImportDecisions } from '../lib/domain/list/decisions.ts';
import { placeInTitle } from '../lib/domain/list/place-in-title.ts';
import type { Result } from '../lib/domain/problem.ts';
import type { Db } from '../lib/server/db/client.ts';
import { findDistrict } from '../lib/server/db/jurisdictions.ts';
import type { LookIntoFile } from '../lib/server/importing/look-apart.ts';
import { problemOfEnd } from '../lib/server/importing/run-worker.ts';
import type { Peeked } from '../lib/server/importing/worker-task.ts';
import { beginImport } from '../lib/server/operations/begin-import.ts';
import { commitImport, type Committed } from '../lib/server/operations/commit-import.ts';
import { decideImport } from '../lib/server/operations/decide-import.ts';
import { nameDistrict } from '../lib/server/operations/name-district.ts';
import { readImport } from '../lib/server/operations/read-import.ts';
import { cliWords } from '../lib/words/cli.ts';

export type ListFile = { name: string; bytes: Uint8Array };

/** What an import of a list would find. */
export async function lookAtList(
	{ db, look }: { db: Db; look: LookIntoFile },
	{ name, bytes }: ListFile,
	decisions: ImportDecisions,
	now: string
): Promise<Result<Peeked>> {
	const jurisdictionId = (await findDistrict(db))?.id ?? null;
	const today = shanghaiDay(now);
	const ended = await look({ do: 'peek', jurisdictionId, bytes, fileName: name, decisions, today });
	if (!ended.ok) return { ok: false, problems: [problemOfEnd(ended.why)] };
	const { answer } = ended;
	if (!answer.ok) return answer;
	if (!answer.peeked) throw new Error('a file was looked at, and nothing was said of it');
	return { ok: true, value: answer.peeked };
}

export type BroughtIn = Committed & { batchId: string };

/**
 * Brings a list that was looked at into the ledger, as the pages would: what is clear goes in, the rest
 * waits. On an empty data folder its title names the district.
 */
export async function bringInList(
	{ db, dataFolder }: { db: Db; dataFolder: string },
	owner: Actor,
	{ file, decisions, title }: { file: ListFile; decisions: ImportDecisions; title: string },
	now: string
): Promise<Result<BroughtIn>> {
	const named = await nameDistrict(db, owner, placeInTitle(title) ?? cliWords.unnamed, now);
	if (!named.ok) return named;
	const actor = { ...owner, jurisdictionId: named.value.id };
	const source = { kind: 'file', fileName: file.name, bytes: file.bytes } as const;
	const begun = await beginImport(db, dataFolder, actor, source, now);
	if (!begun.ok) return begun;
	const { batchId } = begun.value;
	const decided = await decideImport(db, actor, batchId, decisions, now);
	if (!decided.ok) return decided;
	const read = await readImport(db, dataFolder, actor, batchId, now);
	if (!read.ok) return read;
	const committed = await commitImport(db, actor, batchId, now);
	return committed.ok ? { ok: true, value: { ...committed.value, batchId } } : committed;
}

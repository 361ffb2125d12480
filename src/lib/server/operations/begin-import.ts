import { can, type Actor } from '../../domain/actor.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { storeBlob } from '../evidence/blobs.ts';
import { insertBlob } from '../db/blobs.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { insertBatch } from '../db/import-batches.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** A list as it came: a file, or what the clipboard held. */
export type ImportSource =
	| { kind: 'file'; fileName: string; bytes: Uint8Array }
	| { kind: 'paste'; text: string; html: string };

/** The largest file that is taken; what it unpacks to has limits of its own. */
export const mostBytes = 50 * 2 ** 20;

/**
 * Takes a list in: its bytes are kept as they came, and a batch stands for it from now on. Nothing of
 * it has been looked at yet; that happens in a process of its own.
 */
export async function beginImport(
	db: Db,
	dataFolder: string,
	actor: Actor,
	source: ImportSource,
	now: string
): Promise<Result<{ batchId: string }>> {
	if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
	const taken = bytesOf(source);
	if (!taken.ok) return taken;
	const bytes = taken.value;
	const blob = await storeBlob(dataFolder, bytes);
	const fileName = source.kind === 'file' ? plainFileName(source.fileName) : '';
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const by = actor.id;
		const mediaType = source.kind === 'file' ? 'application/octet-stream' : 'application/json';
		await insertBlob(trx, jurisdictionId, { ...blob, mediaType, storedBy: by, storedAt: now });
		const batchId = newId();
		const { sha256, size } = blob;
		const batch = { id: batchId, fileName, sourceKind: source.kind, sha256, size };
		await insertBatch(trx, jurisdictionId, { ...batch, createdBy: by, createdAt: now });
		const summary = { fileName, size, sha256 };
		const act = { action: 'import.begin', noun: 'import', objectId: batchId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { batchId } };
	});
}

/** What there is to read, as the process that reads it takes it; nothing, and too much, is refused. */
export function bytesOf(source: ImportSource): Result<Uint8Array> {
	const bytes = source.kind === 'file' ? source.bytes : pastedBytes(source);
	const empty =
		source.kind === 'file' ? bytes.length === 0 : (source.text + source.html).trim() === '';
	if (empty) {
		const code = source.kind === 'file' ? 'file.empty' : 'import.nothing';
		return refused({ code, facts: {}, at: { field: 'file' } });
	}
	if (bytes.length > mostBytes) {
		const facts = { megabytes: Math.ceil(bytes.length / 2 ** 20), most: mostBytes / 2 ** 20 };
		return refused({ code: 'import.too-large', facts, at: { field: 'file' } });
	}
	return { ok: true, value: bytes };
}

function pastedBytes({ text, html }: { text: string; html: string }): Uint8Array {
	return Buffer.from(JSON.stringify({ text, html }));
}

/** A name for people alone: no path, no control characters, no longer than a line. */
export function plainFileName(typed: string): string {
	const last = typed.split(/[\\/]/).at(-1) ?? '';
	return last
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
		.trim()
		.slice(-120);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

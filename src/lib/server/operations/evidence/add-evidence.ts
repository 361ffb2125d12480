import type { Actor } from '../../../domain/actor.ts';
import type { EvidenceKind } from '../../../domain/evidence/evidence.ts';
import { isPicture } from '../../../domain/evidence/file-kind.ts';
import { readReference } from '../../../domain/evidence/reference.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { upsertBlob } from '../../db/blobs.ts';
import type { Db } from '../../db/client.ts';
import { findFiledReport, insertEvidence } from '../../db/evidence.ts';
import { holdForPage } from '../../db/held-frame.ts';
import { newId } from '../../db/id.ts';
import type { ReportKey } from '../../db/reports.ts';
import { allOrNothing, insist } from '../half-done.ts';
import { saveDraftInside } from '../report/save-draft.ts';
import { writableReport, writerIn, type Writer } from '../report/writable-report.ts';
import { together } from '../../db/together.ts';
import { transactBriefly } from '../../db/transact.ts';
import { transactAs } from '../transact-as.ts';
import { notWritable } from './evidence-right.ts';
import { recordEvidence } from './record-evidence.ts';
import { noRoomFor } from './room-for-evidence.ts';
import { takeInFile, type Store, type TakenIn } from './take-in-file.ts';

/** A file as it was chosen, or what was typed: 文号 or 网址. */
export type GivenEvidence =
	{ kind: 'file'; fileName: string; bytes: Uint8Array } | { kind: 'reference'; typed: string };

/**
 * Puts a piece of evidence beside a report that may still be changed. The bytes lie in the data folder
 * before there is a row for them; where that is refused in the end they lie there for nobody.
 */
export async function addEvidence(
	db: Db,
	store: Store,
	actor: Actor,
	{ reportId, given }: { reportId: string; given: GivenEvidence },
	now: string
): Promise<Result<{ id: string }>> {
	const { jurisdictionId } = actor;
	// before anything is scanned and written for somebody who may not
	const found = await findFiledReport(db, jurisdictionId, reportId);
	const writer = await writerIn(await holdForPage(db, jurisdictionId), actor);
	const early = await notWritable(db, writer, found, now);
	if (early) return refused(early);
	const read = await readGiven(store, given);
	if (!read.ok) return read;
	const piece = { reportId, piece: read.value };
	return transactAs<{ id: string }>(
		db,
		actor,
		now,
		async (trx, actor, held) => keepPiece(trx, await writerIn(held, actor), piece, now),
		transactBriefly
	);
}

/** The same where nobody has begun the report: it begins with its first piece, or not at all. */
export async function beginWithEvidence(
	db: Db,
	store: Store,
	actor: Actor,
	{ key, given }: { key: ReportKey; given: GivenEvidence },
	now: string
): Promise<Result<{ id: string }>> {
	const writer = await writerIn(await holdForPage(db, actor.jurisdictionId), actor);
	const early = await writableReport(db, writer, key, now);
	if (!early.ok) return early;
	const read = await readGiven(store, given);
	if (!read.ok) return read;
	return allOrNothing(() =>
		transactAs<{ id: string }>(db, actor, now, async (trx, actor, held) => {
			const writer = await writerIn(held, actor);
			const begun = await saveDraftInside(trx, writer, { ...key, base: 0, fields: {} }, now);
			if (!begun.ok) return begun;
			const piece = { reportId: begun.value.reportId, piece: read.value };
			return { ok: true, value: insist(await keepPiece(trx, writer, piece, now)) };
		})
	);
}

/** The same of what may be kept already, inside a transaction that does more. */
export async function keepPiece(
	trx: Db,
	writer: Writer,
	{ reportId, piece }: { reportId: string; piece: Piece },
	now: string
): Promise<Result<{ id: string }>> {
	const { actor } = writer;
	const { jurisdictionId } = actor;
	const { kind, label, reference, file } = piece;
	const sha256 = file?.blob.sha256 ?? null;
	const [report, noRoom] = await Promise.all([
		findFiledReport(trx, jurisdictionId, reportId),
		noRoomFor(trx, jurisdictionId, reportId, { label, reference, sha256 })
	]);
	const problem = (await notWritable(trx, writer, report, now)) ?? noRoom;
	if (problem || !report) return refused(problem ?? { code: 'evidence.no-report', facts: {} });
	const by = { addedBy: actor.id, addedAt: now };
	const id = newId();
	const stored = { storedBy: actor.id, storedAt: now };
	await together([
		...(file ? [upsertBlob(trx, jurisdictionId, { ...file.blob, ...stored })] : []),
		insertEvidence(trx, jurisdictionId, report, { id, kind, label, reference, sha256, ...by }),
		recordEvidence(trx, actor, 'add', { report, label, kind }, now)
	]);
	return { ok: true, value: { id } };
}

/** What may stand beside a report, once it was read. */
export type Piece = {
	kind: EvidenceKind;
	label: string;
	reference: string | null;
	file: TakenIn | null;
};

async function readGiven(store: Store, given: GivenEvidence): Promise<Result<Piece>> {
	if (given.kind === 'reference') {
		const read = readReference(given.typed);
		if (!read.ok) return refused(read.problem);
		const { kind, reference } = read.value;
		return { ok: true, value: { kind, label: reference, reference, file: null } };
	}
	const taken = await takeInFile(store, given.fileName, given.bytes);
	if (!taken.ok) return taken;
	const { kind, name } = taken.value;
	const piece = { label: name, reference: null, file: taken.value };
	return { ok: true, value: { kind: isPicture(kind) ? 'photo' : 'file', ...piece } };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

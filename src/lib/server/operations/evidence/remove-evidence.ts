import type { Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { findEvidence, updateEvidence } from '../../db/evidence.ts';
import { writerIn } from '../report/writable-report.ts';
import { transactAs } from '../transact-as.ts';
import { notWritable, readsEvidence } from './evidence-right.ts';
import { recordEvidence } from './record-evidence.ts';
import { noRoomFor } from './room-for-evidence.ts';

/** Takes a piece away from a report that may still be changed. It is kept, and can be put back. */
export function removeEvidence(
	db: Db,
	actor: Actor,
	evidenceId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor, held) => {
		const { jurisdictionId } = actor;
		const piece = await findEvidence(trx, jurisdictionId, evidenceId);
		const isThere = piece !== undefined && piece.removedAt === null;
		if (!isThere || !readsEvidence(actor, piece.report)) return absent();
		const problem = await notWritable(trx, await writerIn(held, actor), piece.report, now);
		if (problem) return refused(problem);
		await updateEvidence(trx, jurisdictionId, evidenceId, now);
		const { report, label } = piece;
		await recordEvidence(trx, actor, 'remove', { report, label }, now);
		return { ok: true, value: null };
	});
}

/** Puts back what was taken away; what is there already stays as it is. */
export function restoreEvidence(
	db: Db,
	actor: Actor,
	evidenceId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor, held) => {
		const { jurisdictionId } = actor;
		const piece = await findEvidence(trx, jurisdictionId, evidenceId);
		if (!piece || !readsEvidence(actor, piece.report)) return absent();
		const { report, label } = piece;
		const closed = await notWritable(trx, await writerIn(held, actor), report, now);
		if (closed) return refused(closed);
		if (piece.removedAt === null) return { ok: true, value: null };
		const problem = await noRoomFor(trx, jurisdictionId, report.id, piece);
		if (problem) return refused(problem);
		await updateEvidence(trx, jurisdictionId, evidenceId, null);
		await recordEvidence(trx, actor, 'restore', { report, label }, now);
		return { ok: true, value: null };
	});
}

function absent(): { ok: false; problems: Problem[] } {
	return refused({ code: 'evidence.absent', facts: {} });
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

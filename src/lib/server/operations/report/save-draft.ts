import type { Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Entry } from '../../../domain/report/entry.ts';
import { excessIn } from '../../../domain/report/text-bounds.ts';
import { settleDraft, type Clash } from '../../../domain/report/settle-draft.ts';
import type { Db } from '../../db/client.ts';
import type { ReportDraft } from '../../db/report-drafts.ts';
import type { ReportKey } from '../../db/reports.ts';
import { transactDraft } from '../../db/transact.ts';
import { transactAs } from '../transact-as.ts';
import { beginReport, draftNow, findDraft, keepDraft } from './draft-now.ts';
import { writableReport, writerIn, type Writer } from './writable-report.ts';

export type SavedDraft = ReportDraft & {
	reportId: string;
	/** What somebody else has changed meanwhile, with both texts: nothing of it was written over. */
	clashes: Clash[];
};

export type TypedReport = ReportKey & {
	/** The revision of the draft that was typed into, 0 where there was none. */
	base: number;
	/** The fields that were changed, as they were typed. */
	fields: Entry;
	/** Whether its writer goes on to the next one. */
	isLeft?: boolean;
};

/**
 * Saves what was typed so far. Nothing is read into it and nothing is refused for what it says, only
 * for being a whole book: a draft is nobody's word yet, and no entry of the log.
 */
export async function saveDraft(
	db: Db,
	actor: Actor,
	typed: TypedReport,
	now: string
): Promise<Result<SavedDraft>> {
	return transactAs<SavedDraft>(
		db,
		actor,
		now,
		async (trx, actor, held) => saveDraftInside(trx, await writerIn(held, actor), typed, now),
		transactDraft
	);
}

/** The same inside a transaction that does more. */
export async function saveDraftInside(
	trx: Db,
	writer: Writer,
	{ base, fields, isLeft = false, ...key }: TypedReport,
	now: string
): Promise<Result<SavedDraft>> {
	const [found, draft] = await Promise.all([
		writableReport(trx, writer, key, now),
		findDraft(trx, writer.actor.jurisdictionId, key)
	]);
	if (!found.ok) return found;
	const excess = excessIn(fields);
	if (excess) {
		const facts = { number: found.value.number, ...excess };
		return { ok: false, problems: [{ code: 'report.too-long', facts }] };
	}
	const { actor, frame } = writer;
	const { jurisdictionId } = actor;
	const { report } = found.value;
	const kept = await draftNow(trx, { jurisdictionId, frame }, key, { report, draft }, now);
	const { clashes, ...settled } = settleDraft(kept, { base, fields });
	const leaves = isLeft && kept.savedBy !== null && kept.isLeft !== true;
	if (settled.revision === kept.revision && !leaves) {
		const reportId = report?.id ?? (await beginReport(trx, jurisdictionId, key, now));
		return { ok: true, value: { ...kept, reportId, clashes } };
	}
	const saved = { ...settled, savedBy: actor.id, savedAt: now, isLeft };
	const reportId = await keepDraft(trx, jurisdictionId, { key, report }, saved);
	return { ok: true, value: { ...saved, reportId, clashes } };
}

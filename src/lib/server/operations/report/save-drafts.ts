import type { Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { DraftFields } from '../../../domain/report/draft-fields.ts';
import type { EntryField } from '../../../domain/report/entry.ts';
import { settleCells } from '../../../domain/report/settle-cells.ts';
import type { Clash } from '../../../domain/report/settle-draft.ts';
import { reportCellText, reportCellValue } from '../../../words/report-field.ts';
import type { Db } from '../../db/client.ts';
import type { ReportDraft } from '../../db/report-drafts.ts';
import type { Report, ReportKey } from '../../db/reports.ts';
import { transactAs } from '../transact-as.ts';
import { draftNow, findDraft, keepDraft } from './draft-now.ts';
import { writableReport, writerIn, type Writer } from './writable-report.ts';

/** The cells of one report that were typed or pasted, each with the text that was on the screen. */
export type TypedCells = {
	key: ReportKey;
	cells: readonly { field: EntryField; from: string; to: string }[];
};

/** How the draft of one report stands with them. */
export type SettledRow = {
	key: ReportKey;
	fields: DraftFields;
	/** What stands there by another hand, with both texts, and who saved the draft last. */
	clashes: Clash[];
	savedBy: string | null;
	savedAt: string;
};

export type SavedDrafts = {
	/** Else nothing was: something stands against it, or it was only looked at. */
	isWritten: boolean;
	rows: SettledRow[];
	/** The reports that cannot be written now, and why. */
	refused: { key: ReportKey; problem: Problem }[];
};

/**
 * Saves cells of several drafts in one act, all or nothing, so that one step takes it back: where one
 * report cannot be written any more, or somebody has typed into a cell meanwhile, nothing is, and all
 * of that is told. With `look` nothing is written at all.
 */
export async function saveDrafts(
	db: Db,
	actor: Actor,
	{ typed, look }: { typed: readonly TypedCells[]; look: boolean },
	now: string
): Promise<Result<SavedDrafts>> {
	return transactAs<SavedDrafts>(db, actor, now, async (trx, actor, held) => {
		const writer = await writerIn(held, actor);
		const settled: Settled[] = [];
		const refused: SavedDrafts['refused'] = [];
		for (const { key, cells } of typed) {
			const found = await writableReport(trx, writer, key, now);
			if (found.ok)
				settled.push(await settle(trx, writer, { key, cells }, found.value.report, now));
			else refused.push(...found.problems.map((problem) => ({ key, problem })));
		}
		const isClear = refused.length === 0 && settled.every(({ clashes }) => clashes.length === 0);
		const isWritten = isClear && !look;
		if (isWritten) for (const row of settled) await keep(trx, actor, row, now);
		const rows = settled.map(({ key, fields, clashes, kept }) => ({
			...{ key, fields, clashes, savedBy: kept.savedBy, savedAt: kept.savedAt }
		}));
		return { ok: true, value: { isWritten, rows, refused } };
	});
}

type Settled = Pick<SettledRow, 'key' | 'fields' | 'clashes'> & {
	revision: number;
	kept: ReportDraft;
	report: Report | null;
};

async function settle(
	trx: Db,
	{ actor: { jurisdictionId }, frame }: Writer,
	{ key, cells }: TypedCells,
	report: Report | null,
	now: string
): Promise<Settled> {
	const draft = report ? await findDraft(trx, jurisdictionId, key) : undefined;
	const kept = await draftNow(trx, { jurisdictionId, frame }, key, { report, draft }, now);
	const wanted = cells.map(({ field, from, to }) => ({
		...{ field, from, to: reportCellValue(field, to) }
	}));
	return { ...settleCells(kept, wanted, reportCellText), key, kept, report };
}

/** What says the same as before is no change, and begins no report. */
async function keep(trx: Db, actor: Actor, settled: Settled, now: string): Promise<void> {
	const { key, report, fields, revision, kept } = settled;
	if (revision === kept.revision) return;
	const draft = { revision, fields, savedBy: actor.id, savedAt: now };
	await keepDraft(trx, actor.jurisdictionId, { key, report }, draft);
}

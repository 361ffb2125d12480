import type { SheetLine } from '../../lib/domain/report/sheet/plan-sheet.ts';
import { findSheetPreview } from '../../lib/server/db/sheet-previews.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { fileSheet } from '../../lib/server/operations/report/file-sheet.ts';
import { dropSheet, keepSheet } from '../../lib/server/operations/report/keep-sheet.ts';
import { readSheet } from '../../lib/server/operations/report/read-sheet.ts';
import { flagIn, missing, neededIn, textIn } from './fields.ts';
import { givenFile } from './given-file.ts';
import { unitSaid } from './named-units.ts';
import { rowsNamed } from './rows-named.ts';
import type { Turn, Verbs } from './turn.ts';

/** A filled list (原格式) that the office files for its units: 代填. */
export const sheetVerbs = {
	'sheet.file': async (turn) => {
		const { db, actor, fields, look, now } = turn;
		const period = neededIn(fields, 'period');
		const { name: fileName, bytes } = givenFile(turn);
		const source = { kind: 'file', fileName, bytes } as const;
		const sheet = textIn(fields, 'sheet') || null;
		const unitId = (await unitSaid(turn)) ?? null;
		const handedIn = { source, sheet, period, fallback: period, unitId };
		const kept = insist(await keepSheet(db, look, actor, handedIn, now));
		// several sheets look like a list
		if (kept.kind === 'choose') return missing('sheet');
		const { id } = kept;
		try {
			const lines = await linesMeant(turn, id);
			const withPercent = flagIn(fields, 'withPercent');
			const taken = lines.map(({ row, taskId, unitId, seen }) => ({
				...{ row, taskId, unitId, seen, withPercent }
			}));
			return await fileSheet(db, actor, { id, taken }, now);
		} finally {
			// what was filed has taken it along
			insist(await dropSheet(db, actor, id, now));
		}
	}
} satisfies Verbs;

/** What the preview would tick by itself, or every text of the tasks that a line names. */
async function linesMeant({ db, actor, fields, now }: Turn, id: string): Promise<SheetLine[]> {
	const { jurisdictionId, id: madeBy } = actor;
	const preview = await findSheetPreview(db, jurisdictionId, { id, madeBy });
	const plan = preview && (await readSheet(db, jurisdictionId, preview, now));
	if (!plan) {
		const facts = { period: preview?.period ?? neededIn(fields, 'period') };
		return insist<SheetLine[]>({ ok: false, problems: [{ code: 'report.no-period', facts }] });
	}
	return rowsNamed(fields, plan.lines) ?? plan.lines.filter(({ isTaken }) => isTaken);
}

import { shanghaiDay } from '../../../domain/date.ts';
import { entryOf } from '../../../domain/report/draft-fields.ts';
import { readPercent } from '../../../domain/report/read-percent.ts';
import {
	planSheet,
	type AskedPair,
	type SheetPlan
} from '../../../domain/report/sheet/plan-sheet.ts';
import type { Phase } from '../../../domain/period/phase.ts';
import { findUnit, makeUnitDirectory } from '../../../domain/unit-directory.ts';
import { jurisdictionOf } from '../../../domain/unit-name.ts';
import type { Db } from '../../db/client.ts';
import { listJurisdictions } from '../../db/jurisdictions.ts';
import { listLedgerSide } from '../../db/ledger-side.ts';
import { listMonthDrafts } from '../../db/month-reports.ts';
import type { SheetPreview } from '../../db/sheet-previews.ts';
import { listNamedUnits } from '../named-units.ts';
import type { QueueRow } from './queue-row.ts';
import { readQueue } from './read-queue.ts';
import { recordMonthOf } from './record-month.ts';

export type SheetRead = SheetPlan & {
	phase: Phase;
	/** 补录 of a month that was never opened here. */
	recordOnly: boolean;
};

/**
 * What a kept list would file as its month stands now; undefined where the month has not begun, or was
 * never opened and cannot be kept for the record.
 */
export async function readSheet(
	db: Db,
	jurisdictionId: string,
	{ content, period, unitId }: Pick<SheetPreview, 'content' | 'period' | 'unitId'>,
	now: string
): Promise<SheetRead | undefined> {
	const unopened = await recordMonthOf(db, jurisdictionId, period, now);
	const queue = await readQueue(db, jurisdictionId, period, now, unopened);
	if (!queue || queue.phase === 'ahead') return undefined;
	const [ledger, drafts, units, districts] = await Promise.all([
		listLedgerSide(db, jurisdictionId, queue.plan.id),
		listMonthDrafts(db, jurisdictionId, period),
		listNamedUnits(db, jurisdictionId),
		listJurisdictions(db)
	]);
	const name = districts.find(({ id }) => id === jurisdictionId)?.name ?? '';
	const directory = makeUnitDirectory(jurisdictionOf(name), units, shanghaiDay(now));
	const plan = planSheet(
		content.rows,
		{
			ledger,
			pairs: queue.rows.map((row) => pairOf(row, drafts.get(row.reportId ?? ''))),
			unitNamed: (printed) => {
				const found = findUnit(printed, '', directory)?.units ?? [];
				return found.length === 1 ? (found[0]?.id ?? null) : null;
			}
		},
		unitId
	);
	// another month, or one that was closed meanwhile, is another thing than what was ticked
	const standsAt = `${period}.${queue.phase === 'closed' ? 'closed' : 'open'}`;
	const lines = plan.lines.map((line) => ({ ...line, seen: `${line.seen}.${standsAt}` }));
	return { ...plan, lines, phase: queue.phase, recordOnly: queue.period.recordOnly };
}

type Drafts = Awaited<ReturnType<typeof listMonthDrafts>>;

function pairOf(row: QueueRow, draft: ReturnType<Drafts['get']>): AskedPair {
	const { taskId, number, title, unitId, unit, filerId, standing, version } = row;
	return {
		...{ taskId, number, title, unitId, unit, filerId, standing, version },
		draft: draft
			? { revision: draft.revision, progress: entryOf(draft.fields).progress ?? '' }
			: null,
		said: row.said?.progress ?? null,
		last: row.last?.progress ?? null,
		percentNow: percentOf(row, draft ? (entryOf(draft.fields).percent ?? '') : null)
	};
}

/** What stays the percent of a report whose sheet says none: as typed this month, else the last one. */
function percentOf(row: QueueRow, typed: string | null): AskedPair['percentNow'] {
	const read = typed === null ? null : readPercent(typed);
	if (read !== null && 'percent' in read) return { percent: read.percent, from: 'draft' };
	const said = typed === null && row.standing === 'returned' ? row.said?.percent : null;
	if (said != null) return { percent: said, from: 'said' };
	const last = row.last?.percent ?? null;
	return last === null ? null : { percent: last, from: 'last' };
}

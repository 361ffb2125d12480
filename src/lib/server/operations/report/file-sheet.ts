import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { entryOf, type DraftFields } from '../../../domain/report/draft-fields.ts';
import type { SheetLine } from '../../../domain/report/sheet/plan-sheet.ts';
import { startFields } from '../../../domain/report/start-draft.ts';
import type { Db } from '../../db/client.ts';
import {
	deleteSheetPreview,
	findSheetPreview,
	type SheetPreview
} from '../../db/sheet-previews.ts';
import { readInDeed, type Frame } from '../../db/held-frame.ts';
import { listSubmissionsByKey, type Submission } from '../../db/submissions.ts';
import { listUnits } from '../../db/units.ts';
import { allOrNothing, insist } from '../half-done.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { readSheet, type SheetRead } from './read-sheet.ts';
import { readUnitMonth } from './read-unit-month.ts';
import { tellReplaced, type ReplacedDraft } from './tell-submitted.ts';
import { keepRecordMonth } from './record-month.ts';
import { submitInside } from './submit-reports.ts';
import type { UnitMonth, UnitReport } from './unit-month.ts';

/** A text that was ticked, with what its report stood at on the screen. */
export type TakenLine = Pick<SheetLine, 'row' | 'taskId' | 'unitId' | 'seen'> & {
	/** The percent that its words claim is said as well. */
	withPercent: boolean;
};

export type FilledIn = { id: string; taken: readonly TakenLine[] };

/**
 * 代填 of a filled list: every text that was ticked is submitted for its unit, all of them or none.
 * The list goes with it, so that a second click finds the receipts of the first.
 */
export async function fileSheet(
	db: Db,
	actor: Actor,
	{ id, taken }: FilledIn,
	now: string
): Promise<Result<null>> {
	return allOrNothing(() =>
		transactAs<null>(db, actor, now, async (trx, actor, held) => {
			if (!can(actor, 'desk.read', {})) return refused({ code: 'right.missing', facts: {} });
			const { jurisdictionId } = actor;
			const preview = await findSheetPreview(trx, jurisdictionId, { id, madeBy: actor.id });
			if (!preview) {
				const sent = await listOfSheet(trx, actor, id);
				return sent.length > 0
					? { ok: true, value: null }
					: refused({ code: 'filled.gone', facts: {} });
			}
			const { period, fileName } = preview;
			// who comes second waits here for the first; a refusal puts it back
			await deleteSheetPreview(trx, jurisdictionId, id);
			const frame = await keepRecordMonth(trx, actor, { period, frame: await held.frame() }, now);
			const plan = insist(await planOf(trx, actor, preview, now));
			const lines = insist(linesTaken(plan.lines, taken));
			const byFiler = Map.groupBy(lines, ({ filerId }) => filerId);
			for (const [unitId, own] of byFiler) {
				const forUnit = { id, period, unitId, lines: own, frame };
				insist(await submitForUnit(trx, actor, forUnit, now));
			}
			const summary = {
				...{ fileName, period, reports: lines.length, units: byFiler.size },
				...(plan.phase === 'closed' ? { lateEntry: true } : {})
			};
			const act = { action: 'sheet.file', noun: 'sheet', objectId: id, summary };
			await recordAct(trx, actor, act, now);
			return { ok: true, value: null };
		})
	);
}

async function planOf(
	trx: Db,
	{ jurisdictionId }: Actor,
	preview: SheetPreview,
	now: string
): Promise<Result<SheetRead>> {
	const plan = await readSheet(trx, jurisdictionId, preview, now);
	const { period } = preview;
	return plan
		? { ok: true, value: plan }
		: refused({ code: 'report.no-period', facts: { period } });
}

/** The submissions that a list of this person's was filed by, one for each unit. */
export async function listOfSheet(
	db: Db,
	{ jurisdictionId, id: by }: Actor,
	id: string
): Promise<Submission[]> {
	const units = await listUnits(db, jurisdictionId);
	const keys = units.map((unit) => keyOf(id, unit.id));
	const sent = await listSubmissionsByKey(db, jurisdictionId, keys);
	return sent.filter(({ submittedBy }) => submittedBy === by);
}

function keyOf(id: string, unitId: string): string {
	return `${id}-${unitId}`;
}

type Line = SheetLine & { withPercent: boolean };

/** The lines that were ticked as they stand now; one that has moved since ends the whole. */
function linesTaken(lines: readonly SheetLine[], taken: readonly TakenLine[]): Result<Line[]> {
	if (taken.length === 0) return refused({ code: 'filled.none-chosen', facts: {} });
	const found = taken.map(({ withPercent, ...wanted }) => {
		const line = lines.find(
			({ row, taskId, unitId }) =>
				row === wanted.row && taskId === wanted.taskId && unitId === wanted.unitId
		);
		return line && { ...line, withPercent, isMoved: line.seen !== wanted.seen || !line.mayTake };
	});
	if (found.includes(undefined)) return refused({ code: 'report.absent', facts: {} });
	const known = found.flatMap((line) => line ?? []);
	const pairs = Map.groupBy(known, ({ taskId, unitId }) => `${taskId} ${unitId}`);
	const problems = Array.from(pairs.values()).flatMap(([line, other]): Problem[] => {
		if (!line) return [];
		const facts = { number: line.number, unit: line.unit };
		if (line.isMoved) return [{ code: 'filled.moved', facts }];
		return other ? [{ code: 'filled.twice', facts }] : [];
	});
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: known };
}

type ForUnit = {
	id: string;
	period: string;
	unitId: string;
	lines: readonly Line[];
	frame: Frame;
};

async function submitForUnit(
	trx: Db,
	actor: Actor,
	{ id, period, unitId, lines, frame }: ForUnit,
	now: string
): Promise<Result<unknown>> {
	if (!can(actor, 'report.write', { unitId })) {
		return refused({ code: 'right.missing', facts: {} });
	}
	const held = { ...readInDeed(trx, actor.jurisdictionId), frame: () => Promise.resolve(frame) };
	const month = await readUnitMonth(trx, actor.jurisdictionId, { unitId, period, held }, now);
	if (!month) return refused({ code: 'report.no-period', facts: { period } });
	const lineOf = (report: UnitReport) =>
		lines.find(({ taskId, unitId }) => taskId === report.task.id && unitId === report.unitId);
	await tellReplaced(trx, actor.jurisdictionId, replacedBy(month, lineOf), now);
	const reports = month.reports.map((report) => {
		const line = lineOf(report);
		return line ? written(report, line) : report;
	});
	const wanted = reports.flatMap((report) =>
		lineOf(report)
			? [{ taskId: report.task.id, unitId: report.unitId, revision: report.revision }]
			: []
	);
	// somebody else files for it since
	if (wanted.length < lines.length) return refused({ code: 'report.absent', facts: {} });
	const submitting = { unitId, period, key: keyOf(id, unitId), reports: wanted };
	return submitInside(
		trx,
		actor,
		{ month: { ...month, reports }, frame },
		{ ...submitting, unexplained: 'kept' },
		now
	);
}

/** What the unit has typed and not submitted, wherever the sheet says something else in its place. */
function replacedBy(
	{ unitId, period: { period }, reports }: UnitMonth,
	lineOf: (report: UnitReport) => Line | undefined
): ReplacedDraft[] {
	return reports.flatMap((report) => {
		const line = lineOf(report);
		if (!line || !report.draft) return [];
		const typed = entryOf(report.draft.fields);
		const said = report.standing?.entry ?? {};
		const texts = (['progress', 'problem'] as const)
			.filter((field) => line[field] !== null && typed[field] !== said[field])
			.flatMap((field) => (typed[field] && typed[field] !== line[field] ? [typed[field]] : []));
		const { id: taskId, number } = report.task;
		return texts.length > 0 ? [{ unitId, taskId, number, period, texts }] : [];
	});
}

/**
 * The report with the words of the sheet. What the unit has typed beside them in this month stays, its
 * draft or what was returned; nothing of last month is carried over, for the sheet is silent about it.
 */
function written(report: UnitReport, line: Line): UnitReport {
	const revision = report.revision + 1;
	const typed: DraftFields =
		report.draft?.fields ?? startFields(report.standing?.entry ?? {}, undefined, report.revision);
	const fields: DraftFields = {
		...typed,
		progress: [line.progress, revision],
		...(line.problem === null ? {} : { problem: [line.problem, revision] }),
		...(line.withPercent && line.percent !== null
			? { percent: [String(line.percent), revision] }
			: {}),
		// whoever writes of progress does not say that there was none
		...{ noProgress: ['', revision], noProgressNote: ['', revision] }
	};
	return { ...report, fields, revision };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { filledSheet } from '../../../domain/report/sheet/filled-sheet.ts';
import { isNoText } from '../../../domain/report/sheet/no-text.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import {
	deleteSheetPreview,
	findSheetPreview,
	insertSheetPreview,
	updateSheetPreview
} from '../../db/sheet-previews.ts';
import { listUnits } from '../../db/units.ts';
import type { LookIntoFile } from '../../importing/look-apart.ts';
import { readFilled, type FilledReading } from '../../importing/read-filled.ts';
import { bytesOf, plainFileName, type ImportSource } from '../begin-import.ts';
import { transactAs } from '../transact-as.ts';

/** A list that a unit has filled, and what was said of it where it was handed in. */
export type HandedIn = {
	source: ImportSource;
	/** Which sheet of the file; null for the only one that looks like a list. */
	sheet: string | null;
	/** The month; null for the one that the list names, else `fallback`. */
	period: string | null;
	fallback: string;
	/** The unit whose list it is; null for the one that every row names. */
	unitId: string | null;
};

/** Kept for the preview, or the sheets of which one has to be named first. */
export type Kept = { kind: 'kept'; id: string } | Extract<FilledReading, { kind: 'choose' }>;

/**
 * Reads a filled list for 代填 and keeps what it says until somebody has looked at it. Nothing is filed,
 * and the file itself is not kept.
 */
export async function keepSheet(
	db: Db,
	look: LookIntoFile,
	actor: Actor,
	{ source, sheet, period, fallback, unitId }: HandedIn,
	now: string
): Promise<Result<Kept>> {
	if (!can(actor, 'desk.read', {})) return refused({ code: 'right.missing', facts: {} });
	const bytes = bytesOf(source);
	if (!bytes.ok) return bytes;
	const fileName = source.kind === 'file' ? plainFileName(source.fileName) : '';
	const { jurisdictionId } = actor;
	const of = { jurisdictionId, today: shanghaiDay(now), sheet };
	const read = await readFilled(
		look,
		{ bytes: bytes.value, sourceKind: source.kind, fileName },
		of
	);
	if (!read.ok) return read;
	if (read.value.kind === 'choose') return { ok: true, value: read.value };
	const content = filledSheet(read.value.list, fileName);
	if (content.rows.every(({ progress, problem }) => isNoText(progress) && isNoText(problem))) {
		return refused({ code: 'filled.no-text', facts: {}, at: { field: 'file' } });
	}
	return transactAs<Kept>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'desk.read', {})) return refused({ code: 'right.missing', facts: {} });
		if (!(await isUnit(trx, actor, unitId))) return refused({ code: 'filled.no-unit', facts: {} });
		const id = newId();
		await insertSheetPreview(trx, jurisdictionId, {
			...{ id, fileName, content, madeBy: actor.id, madeAt: now },
			period: period ?? content.month ?? fallback,
			unitId: unitId ?? content.unitId
		});
		return { ok: true, value: { kind: 'kept', id } };
	});
}

/** Looks at a kept list for another month, or as the list of another unit. */
export async function changeSheet(
	db: Db,
	actor: Actor,
	change: { id: string; period: string; unitId: string | null },
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		const { id, unitId } = change;
		if (!can(actor, 'desk.read', {})) return refused({ code: 'right.missing', facts: {} });
		const found = await findSheetPreview(trx, actor.jurisdictionId, { id, madeBy: actor.id });
		if (!found) return refused({ code: 'filled.gone', facts: {} });
		if (!(await isUnit(trx, actor, unitId))) return refused({ code: 'filled.no-unit', facts: {} });
		await updateSheetPreview(trx, actor.jurisdictionId, change);
		return { ok: true, value: null };
	});
}

/** Gives a kept list up. One that is gone already is as it was wanted. */
export async function dropSheet(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'desk.read', {})) return refused({ code: 'right.missing', facts: {} });
		const found = await findSheetPreview(trx, actor.jurisdictionId, { id, madeBy: actor.id });
		if (found) await deleteSheetPreview(trx, actor.jurisdictionId, id);
		return { ok: true, value: null };
	});
}

async function isUnit(trx: Db, actor: Actor, unitId: string | null): Promise<boolean> {
	if (unitId === null) return true;
	const units = await listUnits(trx, actor.jurisdictionId);
	return units.some(({ id }) => id === unitId);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

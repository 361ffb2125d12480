import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { filesFor } from '../../../domain/report/who-files.ts';
import type { Role } from '../../../domain/role.ts';
import { unitWithHeirs } from '../../../domain/unit-heirs.ts';
import type { Db } from '../../db/client.ts';
import { listPairsNow } from '../../db/unit-pairs.ts';
import { listSuccessions, type Succession } from '../../db/unit-successions.ts';

type Of = { taskId: string; unitId: string };

/** Whether somebody works for the unit that files this, in one of these roles: it itself, or what came after it. */
export async function actsForUnit(
	db: Db,
	actor: Actor,
	of: Of,
	roles: readonly Role[],
	now: string,
	known?: readonly Succession[]
): Promise<boolean> {
	if (!actor.roles.some((role) => roles.includes(role))) return false;
	const lines = linesBy(known ?? (await listSuccessions(db, actor.jurisdictionId)), now);
	const filers = await filersBy(db, actor.jurisdictionId, of, lines);
	return actor.unitIds.some((id) => filers.includes(id));
}

/** As whom somebody writes a report: for the unit that files it, or as the office; null where they may not. */
export async function writesAs(
	db: Db,
	actor: Actor,
	of: Of,
	now: string,
	known?: readonly Succession[]
): Promise<'unit' | 'office' | null> {
	if (await actsForUnit(db, actor, of, ['clerk'], now, known)) return 'unit';
	// a unit whose task has passed to another one writes for it no more
	return actor.roles.includes('office') && can(actor, 'report.write', of) ? 'office' : null;
}

/** Who files what a month asks of a unit, and is told what concerns it: the unit, or what came after it. */
export async function filersOf(
	db: Db,
	jurisdictionId: string,
	of: Of,
	now: string
): Promise<string[]> {
	return filersBy(db, jurisdictionId, of, linesBy(await listSuccessions(db, jurisdictionId), now));
}

/** The place of a report for whoever files it. */
export function reportHref({ taskId, unitId, period }: Of & { period: string }): string {
	return `/my/${period}/${taskId}?unit=${unitId}&for=${unitId}`;
}

/** A unit with all that came after it. */
export async function heirsOf(
	db: Db,
	jurisdictionId: string,
	unitId: string,
	now: string
): Promise<string[]> {
	return unitWithHeirs(unitId, linesBy(await listSuccessions(db, jurisdictionId), now));
}

async function filersBy(
	db: Db,
	jurisdictionId: string,
	{ taskId, unitId }: Of,
	lines: readonly Succession[]
): Promise<string[]> {
	const heirs = unitWithHeirs(unitId, lines);
	if (heirs.length === 1) return heirs;
	const standing = (await listPairsNow(db, jurisdictionId, [taskId])).get(taskId) ?? [];
	return heirs.filter((id) => filesFor(id, unitId, lines, standing));
}

function linesBy(lines: readonly Succession[], now: string): Succession[] {
	const today = shanghaiDay(now);
	return lines.filter(({ effectiveOn }) => effectiveOn <= today);
}

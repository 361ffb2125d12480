import type { Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { filesFor } from '../../../domain/report/who-files.ts';
import type { Role } from '../../../domain/role.ts';
import { unitWithHeirs } from '../../../domain/unit-heirs.ts';
import type { Db } from '../../db/client.ts';
import { listPairsNow } from '../../db/unit-pairs.ts';
import { listSuccessions } from '../../db/unit-successions.ts';

type Of = { taskId: string; unitId: string };

/** Whether somebody works for the unit that files this, in one of these roles: it itself, or what came after it. */
export async function actsForUnit(
	db: Db,
	actor: Actor,
	{ taskId, unitId }: Of,
	roles: readonly Role[],
	now: string
): Promise<boolean> {
	if (!actor.roles.some((role) => roles.includes(role))) return false;
	const lines = await linesBy(db, actor.jurisdictionId, now);
	const heirs = unitWithHeirs(unitId, lines);
	const own = actor.unitIds.filter((id) => heirs.includes(id));
	if (own.length === 0 || heirs.length === 1) return own.length > 0;
	const standing = await listPairsNow(db, actor.jurisdictionId, [taskId]);
	return own.some((id) => filesFor(id, unitId, lines, standing.get(taskId) ?? []));
}

/** Who is told what concerns a unit's report: it, and what came after it. */
export async function unitsToTell(
	db: Db,
	jurisdictionId: string,
	unitId: string,
	now: string
): Promise<string[]> {
	return unitWithHeirs(unitId, await linesBy(db, jurisdictionId, now));
}

/** The place of a report for whoever files it. */
export function reportHref({ taskId, unitId, period }: Of & { period: string }): string {
	return `/my/${period}/${taskId}?unit=${unitId}&for=${unitId}`;
}

async function linesBy(db: Db, jurisdictionId: string, now: string) {
	const today = shanghaiDay(now);
	const lines = await listSuccessions(db, jurisdictionId);
	return lines.filter(({ effectiveOn }) => effectiveOn <= today);
}

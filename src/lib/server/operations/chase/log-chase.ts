import { can, type Actor } from '../../../domain/actor.ts';
import { isSameChase, type ChaseWay } from '../../../domain/chase/chase.ts';
import { readText } from '../../../domain/plain-text.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { insertChase, listChases } from '../../db/chases.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { readUnfiled } from './read-unfiled.ts';

/** In what ways a person reminds; the others are the program's. */
export const waysByHand = [
	...(['group', 'unit', 'leader', 'phones', 'letter', 'call'] as const)
] as const satisfies readonly ChaseWay[];

export type TypedChase = {
	period: string;
	way: string;
	unitIds: readonly string[];
	/** What was said; kept of the texts that hold no telephone but the office's. */
	body: string;
};

/** A whole district by name, and a wording of one's own. */
const longestBody = 6000;

/** 记为催办: the office reminded these units. Pressed twice it is one; who has filed since is left out. */
export function logChase(
	db: Db,
	actor: Actor,
	typed: TypedChase,
	now: string
): Promise<Result<{ id: string }>> {
	return transactAs<{ id: string }>(db, actor, now, (trx, actor) =>
		keepChase(trx, actor, typed, now)
	);
}

/** The same within another write. */
export async function keepChase(
	trx: Db,
	actor: Actor,
	{ period, way: typedWay, unitIds, body: typedBody }: TypedChase,
	now: string
): Promise<Result<{ id: string }>> {
	const { jurisdictionId } = actor;
	if (!can(actor, 'report.chase', {})) return refused({ code: 'right.missing', facts: {} });
	const way = waysByHand.find((each) => each === typedWay);
	if (!way) return refused({ code: 'field.unreadable', facts: { field: 'kind' } });
	const month = await readUnfiled(trx, jurisdictionId, period, now);
	if (!month) return refused({ code: 'report.no-period', facts: { period } });
	const fault = phaseFault(month.phase, period);
	if (fault) return refused(fault);
	if (unitIds.length === 0) return refused({ code: 'chase.nobody', facts: {} });
	const units = month.units
		.filter(({ unitId, open }) => open.length > 0 && unitIds.includes(unitId))
		.map(({ unitId, open }) => ({ unitId, reports: open.length }));
	if (units.length === 0) return refused({ code: 'chase.filed', facts: {} });
	const saysText = way === 'group' || way === 'unit' || way === 'leader';
	const read = saysText ? readText(typedBody, 'body', longestBody) : null;
	// the program's own words, as long as they are; one that somebody says was written has none
	const letter = way === 'letter' && typedBody !== '' ? typedBody : null;
	if (read && read.problems.length > 0) return { ok: false, problems: read.problems };

	const chase = {
		...{ id: newId(), period, way, rule: null, body: read?.text ?? letter, units },
		...{ chasedBy: actor.id, chasedAt: now }
	};
	const known = await listChases(trx, jurisdictionId, period);
	const same = known.find((each) => isSameChase(each, chase));
	if (same) return { ok: true, value: { id: same.id } };
	await insertChase(trx, jurisdictionId, chase);
	const reports = units.reduce((sum, unit) => sum + unit.reports, 0);
	const summary = { period, way, unitIds: units.map(({ unitId }) => unitId), reports };
	const act = { action: 'chase.log', noun: 'chase', objectId: chase.id, summary };
	await recordAct(trx, actor, act, now);
	return { ok: true, value: { id: chase.id } };
}

/** Why nobody is reminded of a month; undefined while it is filed. */
export function phaseFault(phase: string, period: string): Problem | undefined {
	if (phase === 'closed') return { code: 'chase.closed', facts: { period } };
	return phase === 'ahead' ? { code: 'chase.ahead', facts: { period } } : undefined;
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}

import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { heldLedger } from '$lib/server/db/held-ledger.ts';
import { standOf } from '../../districts-here.server.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { whoIsHere } from '../../who.server.ts';
import { planChoices } from './plan-choices.ts';

/**
 * The tasks of a plan that whoever is here may read, as they stand now; of the plan in force where
 * none is asked for, or none that is there. Undefined where there is no plan at all.
 */
export async function ledgerHere(locals: App.Locals, planId: string | null, stand?: string) {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const now = await ledgerMoment(locals);
	const at = { now, stand: stand ?? (await standHere(locals)) };
	const held = await heldLedger(locals.db, jurisdictionId, planId, at);
	if (!held) return undefined;
	const rows = held.rows.flatMap((row) => {
		const of = { unitIds: row.units.map(({ unitId }) => unitId) };
		if (!can(actor, 'task.read', of)) return [];
		// hidden before anything is looked for: a search is no way to a number
		return can(actor, 'phone.see', of) ? [row] : [{ ...row, measure: maskPhones(row.measure) }];
	});
	const day = shanghaiDay(now);
	const { plans, plan: shown, running } = held;
	return { ...held, rows, now, day, choices: planChoices(plans, { shown, running }, day) };
}

/** What the district of whoever is here stands at, asked for once for all that a page keeps. */
export function standHere(locals: App.Locals): Promise<string> {
	return standOf(locals, whoIsHere(locals).actor.jurisdictionId);
}

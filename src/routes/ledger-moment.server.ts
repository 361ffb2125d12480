import { endOfDay } from '$lib/domain/date.ts';
import { listJurisdictions } from '$lib/server/db/jurisdictions.ts';
import { whoIsHere } from './who.server.ts';

/** The moment that a ledger is shown at: now, but the fictional district stands still on its day. */
export async function ledgerMoment(locals: App.Locals): Promise<string> {
	const { jurisdictionId } = whoIsHere(locals).actor;
	const all = await listJurisdictions(locals.db);
	const demoDay = all.find(({ id }) => id === jurisdictionId)?.demoDay ?? null;
	return demoDay === null ? locals.now : new Date(Date.parse(endOfDay(demoDay)) - 1).toISOString();
}

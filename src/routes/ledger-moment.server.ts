import { addDays, endOfDay, shanghaiDay } from '$lib/domain/date.ts';
import { districtsFound } from './districts-here.server.ts';
import { whoIsHere } from './who.server.ts';

/** The moment that a ledger is shown at: now, but the fictional district stands still on its day. */
export async function ledgerMoment(locals: App.Locals): Promise<string> {
	const demoDay = await demoDayOf(locals);
	return demoDay === null ? locals.now : new Date(Date.parse(endOfDay(demoDay)) - 1).toISOString();
}

/**
 * The moment that something is done at: now, but in the fictional district at this time of its own
 * day, so that what is done there one after the other stays in its order.
 */
export async function deedMoment(locals: App.Locals): Promise<string> {
	const demoDay = await demoDayOf(locals);
	if (demoDay === null) return locals.now;
	const sinceMidnight = Date.parse(locals.now) - startOf(shanghaiDay(locals.now));
	return new Date(startOf(demoDay) + sinceMidnight).toISOString();
}

function startOf(day: string): number {
	return Date.parse(endOfDay(addDays(day, -1)));
}

async function demoDayOf(locals: App.Locals): Promise<string | null> {
	const { jurisdictionId } = whoIsHere(locals).actor;
	const all = await districtsFound(locals);
	return all.find(({ id }) => id === jurisdictionId)?.demoDay ?? null;
}

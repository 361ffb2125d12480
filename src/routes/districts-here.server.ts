import { listDistrictsNow, type DistrictNow } from '$lib/server/db/districts-now.ts';

/**
 * The districts that there are, and what each stands at. A request that only reads asks once for all
 * its parts; one that does something asks each time, for the page after it shows what was done.
 */
export function districtsHere(locals: App.Locals): Promise<readonly DistrictNow[]> {
	if (locals.onlyReads) return (locals.districts ??= listDistrictsNow(locals.db));
	const now = listDistrictsNow(locals.db);
	locals.districts ??= now;
	return now;
}

/** The same as they were when the request came: which of them is fictional no request changes. */
export function districtsFound(locals: App.Locals): Promise<readonly DistrictNow[]> {
	return locals.districts ?? districtsHere(locals);
}

/** What a district stands at: whoever keeps what was read asks for it before reading (db/stand.ts). */
export async function standOf(locals: App.Locals, jurisdictionId: string): Promise<string> {
	const all = await districtsHere(locals);
	return all.find(({ id }) => id === jurisdictionId)?.stand ?? '';
}

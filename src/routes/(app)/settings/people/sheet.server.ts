import { can, type Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { isLoopback } from '$lib/domain/host.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listJurisdictions } from '$lib/server/db/jurisdictions.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { listUnits } from '$lib/server/db/units.ts';
import type { Sheet } from '$lib/server/operations/account-sheet.ts';
import { dateText } from '$lib/words/format.ts';
import { unitNames } from './rows.server.ts';

/** What is printed on 账号单: the words round each first password. */
export async function printed(
	db: Db,
	{ jurisdictionId }: Actor,
	sheets: readonly Sheet[],
	url: URL,
	now: string
) {
	const rules = await findSettings(db, jurisdictionId, shanghaiDay(now));
	const districts = await listJurisdictions(db);
	const units = await listUnits(db, jurisdictionId);
	return sheets.map((sheet) => ({
		accountId: sheet.accountId,
		district: districts.find(({ id }) => id === jurisdictionId)?.name ?? '',
		units: unitNames(units, sheet.unitIds),
		name: sheet.name,
		login: sheet.login,
		password: sheet.password,
		until: dateText(shanghaiDay(sheet.expiresAt)),
		address: rules.publicAddress || addressFor(url),
		contact: rules.helpContact
	}));
}

/**
 * What would be missing on every 账号单 printed now, told before the first: each sheet is a new
 * password, and a second print of sixty makes the first sixty void.
 */
export async function sheetGaps(db: Db, actor: Actor, url: URL, now: string) {
	const rules = await findSettings(db, actor.jurisdictionId, shanghaiDay(now));
	return {
		address: rules.publicAddress === '' && addressFor(url) === '',
		contact: rules.helpContact === '',
		mayMend: can(actor, 'setting.set', { group: 'access' })
	};
}

/** The address the office has open, unless only this very machine knows it. */
function addressFor({ hostname, origin }: URL): string {
	return isLoopback(hostname) ? '' : origin;
}

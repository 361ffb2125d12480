import { shanghaiDay } from '$lib/domain/date.ts';
import { shortName } from '$lib/domain/short-name.ts';
import { jurisdictionOf } from '$lib/domain/unit-name.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listJurisdictions } from '$lib/server/db/jurisdictions.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';
import { listNamedUnits } from '$lib/server/operations/named-units.ts';

/** The directory as the office keeps it: units in force (or to come) with their places, ended ones. */
export async function listDirectory(db: Db, jurisdictionId: string, now: string) {
	const today = shanghaiDay(now);
	const units = await listNamedUnits(db, jurisdictionId);
	const accounts = await listAccounts(db, jurisdictionId);
	const successions = await listSuccessions(db, jurisdictionId);
	const districts = await listJurisdictions(db);
	const jurisdiction = jurisdictionOf(
		districts.find(({ id }) => id === jurisdictionId)?.name ?? ''
	);
	const isEnded = ({ validTo }: { validTo: string | null }) => validTo !== null && validTo < today;
	const inForce = units.filter((unit) => !isEnded(unit));
	const names = inForce.map(({ name }) => name);
	const rows = units.map((unit) => ({
		id: unit.id,
		name: unit.name,
		kind: unit.kind,
		note: unit.note,
		version: unit.version,
		aliases: [...unit.aliases],
		validFrom: unit.validFrom,
		validTo: unit.validTo,
		isEnded: isEnded(unit),
		/** What the office calls it; else the form that everybody knows, as long as nobody has said. */
		short: unit.short,
		automatic: shortName(
			unit.name,
			names.filter((name) => name !== unit.name),
			jurisdiction
		),
		place: inForce.findIndex(({ id }) => id === unit.id) + 1,
		accounts: accounts.filter(
			(account) => account.disabledAt === null && account.unitIds.includes(unit.id)
		).length,
		successors: successions
			.filter(({ unitId }) => unitId === unit.id)
			.map(({ successorId, kind, effectiveOn, document }) => ({
				...{ kind, effectiveOn, document, id: successorId },
				name: units.find(({ id }) => id === successorId)?.name ?? ''
			}))
	}));
	return { rows, today };
}

export type DirectoryRow = Awaited<ReturnType<typeof listDirectory>>['rows'][number];

/** Every word sought must be in the name, the short form or an alias. */
export function matching(rows: readonly DirectoryRow[], q: string): DirectoryRow[] {
	const words = q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
	return rows.filter((row) => {
		const text = [row.name, row.automatic ?? '', ...row.aliases].join('\n').toLowerCase();
		return words.every((word) => text.includes(word));
	});
}

import type { Actor } from '../../../domain/actor.ts';
import { formerIds } from '../../../domain/former-ids.ts';
import { closenessOf } from '../../../domain/search/name-match.ts';
import { commonForms } from '../../../domain/short-name.ts';
import { jurisdictionOf, readUnitName } from '../../../domain/unit-name.ts';
import type { Db } from '../../db/client.ts';
import { listJurisdictions } from '../../db/jurisdictions.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { listAliases, listUnits, type Unit } from '../../db/units.ts';

export type UnitHit = {
	id: string;
	name: string;
	/** Another name, by which it was found; `isFormer` is one of a unit that it was or took over. */
	alias: { name: string; isFormer: boolean } | null;
};

/** Units by name, short name, name of a unit before them or initials, the closest first and then in official order. */
export async function findUnits(
	db: Db,
	{ jurisdictionId }: Actor,
	{ units, words, day }: { units: readonly Unit[]; words: readonly string[]; day: string }
): Promise<UnitHit[]> {
	const aliases = Map.groupBy(await listAliases(db, jurisdictionId), ({ unitId }) => unitId);
	const former = await formerNames(db, jurisdictionId, day);
	const district = (await listJurisdictions(db)).find(({ id }) => id === jurisdictionId);
	const jurisdiction = jurisdictionOf(district?.name ?? '');
	const aliasesOf = (id: string) => (aliases.get(id) ?? []).map(({ alias }) => alias);
	const hits = units.flatMap(({ id, name }) => {
		const own = [...aliasesOf(id), ...shortForms(name, jurisdiction)];
		const before = (former.get(id) ?? []).flatMap((unit) => [unit.name, ...aliasesOf(unit.id)]);
		const closeness = closenessOf([name, ...own, ...before], words);
		if (closeness === null) return [];
		const others = [
			...own.map((other) => ({ name: other, isFormer: false })),
			...before.map((other) => ({ name: other, isFormer: true }))
		];
		const isFound = (one: string) => closenessOf([one], words) !== null;
		const alias = isFound(name) ? null : (others.find((other) => isFound(other.name)) ?? null);
		return [{ id, name, alias, closeness }];
	});
	return hits
		.toSorted((a, b) => a.closeness - b.closeness)
		.map(({ id, name, alias }) => ({ id, name, alias }));
}

/** What everybody says for it (区住建局); that another unit might be called so does no harm here. */
function shortForms(name: string, jurisdiction: Parameters<typeof readUnitName>[1]): string[] {
	const { core, place, ending } = readUnitName(name, jurisdiction);
	const form = commonForms[core];
	return form === undefined ? [] : [`${place}${form}${ending}`];
}

/** The units that each one was before or took over: who asks for one of them means its heir. */
async function formerNames(
	db: Db,
	jurisdictionId: string,
	day: string
): Promise<Map<string, { id: string; name: string }[]>> {
	const all = new Map((await listUnits(db, jurisdictionId)).map((unit) => [unit.id, unit]));
	const lines = (await listSuccessions(db, jurisdictionId)).filter(
		({ effectiveOn }) => effectiveOn <= day
	);
	const heirs = new Set(lines.map(({ successorId }) => successorId));
	return new Map(
		[...heirs].map((id) => [id, formerIds(id, lines).flatMap((each) => all.get(each) ?? [])])
	);
}

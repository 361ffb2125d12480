import { isAbbreviation } from './abbreviation.ts';
import { readUnitName, withPrefix, type Jurisdiction, type UnitName } from './unit-name.ts';

/** A unit of one jurisdiction with every other name it goes by. */
export type KnownUnit = {
	id: string;
	name: string;
	aliases: readonly string[];
	/** Its last day, where 机构改革 has ended it. */
	validTo?: string | null;
};

/** The names of a jurisdiction, taken apart once, so that a long list is resolved quickly. */
export type UnitDirectory = {
	jurisdiction: Jurisdiction;
	names: readonly KnownName[];
	byPlain: ReadonlyMap<string, KnownName[]>;
	byRelative: ReadonlyMap<string, KnownName[]>;
};

export type KnownName = UnitName & {
	unit: KnownUnit;
	isAlias: boolean;
	/** Its last day, if that lies before the day the directory is for. */
	endedOn: string | null;
};

/** How a name was found, and which units it fits; several of them are for a person to choose from. */
export type UnitMatch = {
	by: 'name' | 'alias' | 'abbreviation';
	units: [KnownUnit, ...KnownUnit[]];
	endedOn: string | null;
};

/** The directory as it stands on a day; without a day every unit counts as existing. */
export function makeUnitDirectory(
	jurisdiction: Jurisdiction,
	units: readonly KnownUnit[],
	on: string | null = null
): UnitDirectory {
	const names = units.flatMap((unit) => {
		const last = unit.validTo ?? null;
		const endedOn = on !== null && last !== null && last < on ? last : null;
		return [unit.name, ...unit.aliases].map((printed, index) => {
			return { ...readUnitName(printed, jurisdiction), unit, isAlias: index > 0, endedOn };
		});
	});
	return {
		jurisdiction,
		names,
		byPlain: Map.groupBy(names, ({ plain }) => plain),
		byRelative: Map.groupBy(names, ({ relative }) => relative)
	};
}

/**
 * The units that a printed name fits: as it stands, then with the level written before it, then as
 * the short or long form of a known name. A unit that has ended is found only where no other is.
 */
export function findUnit(
	printed: string,
	prefix: string,
	directory: UnitDirectory
): UnitMatch | undefined {
	const { jurisdiction, names, byPlain, byRelative } = directory;
	const own = readUnitName(printed, jurisdiction);
	const full = withPrefix(own, prefix, jurisdiction);
	const written = [
		...[byPlain.get(own.plain), byRelative.get(own.relative)],
		...[byPlain.get(full.plain), byRelative.get(full.relative)]
	];
	for (const ended of [false, true]) {
		const still = (known: KnownName) => (known.endedOn !== null) === ended;
		for (const candidates of written) {
			const match = matchOf(candidates?.filter(still) ?? []);
			if (match) return match;
		}
		const short = names.filter((known) => still(known) && fits(full, known, jurisdiction));
		const match = matchOf(short, 'abbreviation');
		if (match) return match;
	}
	return undefined;
}

/** A name without a level may be of any level, as long as only one unit fits. */
function fits(printed: UnitName, known: KnownName, { name }: Jurisdiction): boolean {
	const samePlace =
		printed.place === known.place ||
		printed.place === '' ||
		(known.place === '' && printed.place === name.slice(-1));
	return samePlace && isAbbreviation(printed, known);
}

function matchOf(found: KnownName[], by?: UnitMatch['by']): UnitMatch | undefined {
	const [first] = found;
	if (!first) return undefined;
	const others = new Set(found.map(({ unit }) => unit));
	others.delete(first.unit);
	return {
		by: by ?? (first.isAlias ? 'alias' : 'name'),
		units: [first.unit, ...others],
		endedOn: first.endedOn
	};
}

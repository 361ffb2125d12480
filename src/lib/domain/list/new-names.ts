import { isAbbreviation } from '../abbreviation.ts';
import type { Jurisdiction } from '../unit-name.ts';
import { readUnitName, type UnitName } from '../unit-name.ts';
import type { UnitCellReading } from './unit-cell.ts';

/**
 * A list that founds a directory may name one new unit in two ways (区政数局, 区政务服务数据管理局).
 * They become one under the longer name, which is noted as for any short form; a short form that fits
 * two longer ones stays by itself.
 */
export function joinNewNames(
	readings: Iterable<UnitCellReading>,
	jurisdiction: Jurisdiction
): void {
	const all = [...readings];
	const names = new Set(all.flatMap(({ units }) => units.filter(isNew).map(({ name }) => name)));
	if (names.size < 2 || names.size > mostNewNames) return;
	const longer = longerNames([...names], jurisdiction);
	if (longer.size === 0) return;
	for (const reading of all) {
		for (const unit of reading.units) {
			const name = isNew(unit) ? longer.get(unit.name) : undefined;
			if (name === undefined) continue;
			const facts = { value: unit.printed, name };
			reading.problems = reading.problems.map((problem) => {
				const isOwn = problem.code === 'unit.unknown' && problem.facts.name === unit.name;
				return isOwn ? { code: 'unit.abbreviated', facts } : problem;
			});
			unit.name = name;
		}
	}
}

/** Every pair is compared; a list with more new names than this is no list of units. */
export const mostNewNames = 400;

/** True for a unit that the import would found. */
export function isNew({ state }: UnitCellReading['units'][number]): boolean {
	return state === 'new';
}

function longerNames(names: string[], jurisdiction: Jurisdiction): Map<string, string> {
	const read = names.map((name) => readUnitName(name, jurisdiction));
	const longer = new Map<string, string>();
	const places = Map.groupBy(read, ({ place, branch, ending }) => `${place} ${branch} ${ending}`);
	for (const near of places.values()) {
		const byLength = near.toSorted((a, b) => b.plain.length - a.plain.length);
		for (const [index, name] of byLength.entries()) {
			const fits = byLength.slice(0, index).filter((other) => isSame(name, other));
			const targets = new Set(fits.map((other) => longer.get(other.plain) ?? other.plain));
			const [target] = targets;
			if (target !== undefined && targets.size === 1) longer.set(name.plain, target);
		}
	}
	return longer;
}

function isSame(one: UnitName, other: UnitName): boolean {
	return one.relative === other.relative || isAbbreviation(one, other);
}

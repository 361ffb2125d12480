import { likeness } from '../likeness.ts';
import type { Problem } from '../problem.ts';
import { readUnitName, type Jurisdiction, type UnitName } from '../unit-name.ts';
import { isNew, mostNewNames } from './new-names.ts';
import type { UnitCellReading } from './unit-cell.ts';

/**
 * A list that founds a directory may hold a slip (区市场监管剧) beside the right name. The rarer of two
 * look-alikes is told, and the one without an ending before all; nobody is held up by it.
 */
export function tellLookAlikes(
	counts: ReadonlyMap<UnitCellReading, number>,
	jurisdiction: Jurisdiction
): void {
	const times = new Map<string, number>();
	for (const [{ units }, count] of counts) {
		for (const { name } of units.filter(isNew)) times.set(name, (times.get(name) ?? 0) + count);
	}
	if (times.size < 2 || times.size > mostNewNames) return;
	const names = [...times.keys()].map((name) => readUnitName(name, jurisdiction));
	const alike = new Map<string, { name: string; distance: number }>();
	for (const [index, one] of names.entries()) {
		for (const other of names.slice(index + 1)) {
			const distance = likeness(one, other, jurisdiction) ?? likeness(other, one, jurisdiction);
			if (distance === null || distance > mostApart) continue;
			const [slip, right] = isSlip(one, other, times) ? [one, other] : [other, one];
			const nearer = alike.get(slip.plain)?.distance ?? Infinity;
			if (distance < nearer) alike.set(slip.plain, { name: right.plain, distance });
		}
	}
	for (const reading of alike.size > 0 ? counts.keys() : []) tell(reading, alike);
}

/** More apart, two names of one list are two bodies far more often. */
const mostApart = 1;

function isSlip(one: UnitName, other: UnitName, times: ReadonlyMap<string, number>): boolean {
	if ((one.ending === '') !== (other.ending === '')) return one.ending === '';
	return (times.get(one.plain) ?? 0) < (times.get(other.plain) ?? 0);
}

function tell(
	reading: UnitCellReading,
	alike: ReadonlyMap<string, { name: string; distance: number }>
): void {
	reading.problems = reading.problems.map((problem): Problem => {
		if (problem.code !== 'unit.unknown') return problem;
		const facts = alike.get(problem.facts.name);
		const { value } = problem.facts;
		return facts ? { code: 'unit.resembles-listed', facts: { value, ...facts } } : problem;
	});
}

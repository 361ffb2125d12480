import { splitNote } from './joint-units.ts';
import type { Result } from './problem.ts';
import { findUnit, type KnownUnit, type UnitDirectory } from './unit-directory.ts';

/**
 * The one unit that a name stands for on the day of the directory, by its own name, an alias or an
 * abbreviation, a bracket behind it left aside; null where nobody bears it. One that has ended bears
 * none any more, and of several nobody can tell.
 */
export function namedUnit(name: string, directory: UnitDirectory): Result<KnownUnit | null> {
	const match = findUnit(name, '', directory) ?? findUnit(splitNote(name).name, '', directory);
	if (!match) return { ok: true, value: null };
	const { units, endedOn } = match;
	const [unit, ...others] = units;
	if (others.length > 0) {
		const facts = { value: name, names: units.map((each) => each.name) };
		return { ok: false, problems: [{ code: 'unit.ambiguous', facts }] };
	}
	if (endedOn !== null) {
		const facts = { value: name, name: unit.name, on: endedOn };
		return { ok: false, problems: [{ code: 'unit.ended', facts }] };
	}
	return { ok: true, value: unit };
}

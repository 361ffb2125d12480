import { readName } from './account-entry.ts';
import type { PlannedUnit, KnownUnits } from './planned-unit.ts';
import type { DirectoryEntry } from './directory-sheet.ts';
import type { Problem } from './problem.ts';
import { bearerOf, longestUnitName } from './unit-entry.ts';
import { plainName } from './unit-name.ts';

/**
 * Adds the names that a row gives its unit. A name stands for one unit only; a 简称 that the
 * directory has already stays, and another is one more alias.
 */
export function planNames(
	{ line, short, aliases }: DirectoryEntry,
	units: readonly PlannedUnit[],
	{ units: known, today }: KnownUnits,
	planned: readonly PlannedUnit[],
	problems: Problem[]
): void {
	const names = [short, ...aliases].filter(Boolean);
	const at = { line };
	const [unit, ...others] = units;
	if (!unit || names.length === 0) return;
	if (others.length > 0) {
		const value = names.join('、').slice(0, 40);
		problems.push({ code: 'sheet.whose-alias', facts: { value }, at });
		return;
	}
	const stored = known.find(({ id }) => id === unit.id)?.short ?? null;
	for (const typed of names) {
		const { line: alias, problems: faults } = readName(typed, 'alias', longestUnitName);
		problems.push(...faults.map((fault) => ({ ...fault, at })));
		if (faults.length > 0) continue;
		const own = planned.find(({ name, aliases: given }) =>
			[name, ...given].some((each) => plainName(each) === plainName(alias))
		);
		const bearer = bearerOf(alias, known, today) ?? own;
		if (!bearer) unit.aliases.push(alias);
		else if (bearer.id !== unit.id) {
			const facts = { value: alias, name: bearer.name };
			problems.push({ code: 'unit.name-taken', facts, at });
			continue;
		}
		const isName = plainName(alias) === plainName(unit.name);
		if (typed === short && !isName && stored === null) unit.short ??= alias;
	}
}

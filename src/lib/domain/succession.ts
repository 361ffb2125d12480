import { readName } from './account-entry.ts';
import { isDay } from './date.ts';
import type { Problem } from './problem.ts';
import {
	bearerOf,
	isSuccessionKind,
	longestUnitName,
	readOptional,
	type NamedUnit,
	type SuccessionKind
} from './unit-entry.ts';
import { plainName } from './unit-name.ts';

export type TypedSuccession = {
	kind: string;
	/** Units of the directory that take over. */
	successorIds: readonly string[];
	/** Names of units that begin with it. */
	names: readonly string[];
	effectiveOn: string;
	document: string;
};

export type SuccessionEntry = {
	kind: SuccessionKind;
	successorIds: string[];
	names: string[];
	effectiveOn: string;
	document: string | null;
};

type Known = NamedUnit & { validFrom: string | null };

const longestDocument = 80;

/**
 * Reads 更名, 合并 or 拆分 of a unit against the directory. The first two have one successor, a split
 * at least two; each is another unit that exists on the day, or a name that is still free.
 */
export function readSuccession(
	typed: TypedSuccession,
	ending: Known,
	units: readonly Known[],
	today: string
): { entry: SuccessionEntry; problems: Problem[] } {
	const kind = isSuccessionKind(typed.kind) ? typed.kind : 'renamed';
	const effectiveOn = typed.effectiveOn.trim();
	const document = readOptional(typed.document, 'document', longestDocument);
	const others = units.filter(({ id }) => id !== ending.id);
	const successorIds = [...new Set(typed.successorIds)].filter((id) =>
		others.some((unit) => unit.id === id && existsOn(unit, effectiveOn))
	);
	// one part of a split may go on under the old name, a renamed unit not
	const bearers = kind === 'split' ? others : units;
	const read = typed.names
		.filter((name) => name.trim() !== '')
		.map((name) => readFresh(name, bearers, today));
	const names = read.map(({ line }) => line);
	const problems = [
		...document.problems,
		...dayProblems(effectiveOn, ending),
		...read.flatMap((each) => each.problems),
		...countProblems(kind, successorIds.length + new Set(names.map(plainName)).size)
	];
	return { entry: { kind, successorIds, names, effectiveOn, document: document.line }, problems };
}

function readFresh(
	typed: string,
	bearers: readonly NamedUnit[],
	today: string
): { line: string; problems: Problem[] } {
	const { line, problems } = readName(typed, 'unit', longestUnitName);
	const at = { field: 'names' };
	if (problems.length > 0) return { line, problems: problems.map((each) => ({ ...each, at })) };
	const bearer = bearerOf(line, bearers, today);
	if (!bearer) return { line, problems };
	const facts = { value: line, name: bearer.name };
	return { line, problems: [{ code: 'unit.name-taken', facts, at }] };
}

function dayProblems(on: string, { validFrom }: Known): Problem[] {
	const at = { field: 'day' };
	if (!isDay(on)) return [{ code: 'unit.day-unreadable', facts: {}, at }];
	if (validFrom === null || on > validFrom) return [];
	return [{ code: 'unit.day-early', facts: { since: validFrom }, at }];
}

function countProblems(kind: SuccessionKind, count: number): Problem[] {
	const at = { field: 'names' };
	if (count === 0) return [{ code: 'unit.no-successor', facts: {}, at }];
	if (kind === 'split') {
		return count > 1 ? [] : [{ code: 'unit.several-successors', facts: {}, at }];
	}
	return count === 1 ? [] : [{ code: 'unit.one-successor', facts: {}, at }];
}

function existsOn({ validFrom, validTo }: Known, day: string): boolean {
	return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

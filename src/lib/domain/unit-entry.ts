import { readName } from './account-entry.ts';
import { splitUnits } from './joint-units.ts';
import { hasPhone } from './phone.ts';
import { lengthOf, plainLine } from './plain-line.ts';
import type { FieldName } from './field-name.ts';
import type { Problem } from './problem.ts';
import { plainName } from './unit-name.ts';

/** 政府部门, 垂直管理, 企业, 法院 and the like: who answers for tasks is one of these. */
export const unitKinds = ['department', 'vertical', 'enterprise', 'court'] as const;

export type UnitKind = (typeof unitKinds)[number];

export function isUnitKind(value: unknown): value is UnitKind {
	return unitKinds.some((kind) => kind === value);
}

/** What the name says of most units, shown before it is written; the office can mend it. */
export function likelyKind(name: string): UnitKind {
	if (/法院|检察院/.test(name)) return 'court';
	if (/公司|集团|供电局|银行/.test(name)) return 'enterprise';
	return /税务局|分局|海关|消防救援/.test(name) ? 'vertical' : 'department';
}

/** 更名, 合并, 拆分: how a unit can end. */
export const successionKinds = ['renamed', 'merged', 'split'] as const;

export type SuccessionKind = (typeof successionKinds)[number];

export function isSuccessionKind(value: unknown): value is SuccessionKind {
	return successionKinds.some((kind) => kind === value);
}

export const longestUnitName = 40;
const longestNote = 200;

export type TypedUnit = { name: string; kind: string; note: string };
export type UnitEntry = { name: string; kind: UnitKind; note: string | null };

/** Reads what was typed about a unit; everything wrong is told at once. */
export function readUnitEntry(typed: TypedUnit): { entry: UnitEntry; problems: Problem[] } {
	const name = readName(typed.name, 'unit', longestUnitName);
	const problems = [...name.problems];
	const kind = isUnitKind(typed.kind) ? typed.kind : 'department';
	if (!isUnitKind(typed.kind)) {
		problems.push({ code: 'unit.no-kind', facts: {}, at: { field: 'kind' } });
	}
	const note = readOptional(typed.note, 'note', longestNote);
	problems.push(...note.problems);
	// whoever may see the unit reads its note; numbers belong to its people
	if (note.line !== null && hasPhone(note.line)) {
		problems.push({ code: 'field.phone', facts: { field: 'note' }, at: { field: 'note' } });
	}
	return { entry: { name: name.line, kind, note: note.line }, problems };
}

/** The names in a field that may hold several: 区自然资源局、自然资源分局 are two. */
export function splitNames(typed: string): string[] {
	return [...new Set(splitUnits(typed).map(({ printed }) => printed))];
}

/** Reads what the office calls a unit for short; nothing typed leaves it to the form everybody knows. */
export function readShort(typed: string): { short: string | null; problems: Problem[] } {
	const { line: short, problems } = readOptional(typed, 'short', longestUnitName);
	const at = { field: 'short' };
	if (short === null || problems.length > 0) return { short, problems };
	if (hasPhone(short)) problems.push({ code: 'field.phone', facts: { field: 'short' }, at });
	if (splitNames(short).length > 1) {
		problems.push({ code: 'unit.short-several', facts: { value: short }, at });
	}
	return { short, problems };
}

/** One line that may be left out. */
export function readOptional(
	typed: string,
	field: FieldName,
	most: number
): { line: string | null; problems: Problem[] } {
	const line = plainLine(typed);
	const at = { field };
	if (line === null) {
		return { line: null, problems: [{ code: 'field.unreadable', facts: { field }, at }] };
	}
	const now = lengthOf(line);
	if (now > most) {
		return { line, problems: [{ code: 'field.long', facts: { field, most, now }, at }] };
	}
	return { line: line === '' ? null : line, problems: [] };
}

export type NamedUnit = {
	id: string;
	name: string;
	aliases: readonly string[];
	validTo: string | null;
};

/**
 * The unit that goes by this name already, by its own or an alias. One that has ended bears no
 * name any more: a body may be founded again under an old one.
 */
export function bearerOf(
	name: string,
	units: readonly NamedUnit[],
	today: string
): NamedUnit | undefined {
	const plain = plainName(name);
	return units.find(
		(unit) =>
			(unit.validTo === null || unit.validTo >= today) &&
			[unit.name, ...unit.aliases].some((borne) => plainName(borne) === plain)
	);
}

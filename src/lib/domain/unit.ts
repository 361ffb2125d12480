import { isAbbreviation } from './abbreviation.ts';
import { isCollective, splitBeforeCollective } from './collective.ts';
import { hasBlankLine, splitNote, splitUnits, type UnitPiece } from './joint-units.ts';
import { editDistance, likeness } from './likeness.ts';
import { isPersonName } from './person-name.ts';
import type { Problem } from './problem.ts';
import { isRunningText } from './running-text.ts';
import { findUnit, type UnitDirectory } from './unit-directory.ts';
import {
	plainName,
	readUnitName,
	withPrefix,
	type Jurisdiction,
	type UnitName
} from './unit-name.ts';

/** One unit of a cell. `new`: nothing known resembles it. `open`: a person must say which it is. */
export type ResolvedUnit = {
	/** As the cell has it, its bracket included. */
	printed: string;
	/** The unit's own name, or what it would be called if it were created. */
	name: string;
	state: 'known' | 'new' | 'open';
	unitId: string | null;
	/** 区企业服务中心 in 区工信局（区企业服务中心）. */
	note: string | null;
};

export type UnitsReading = {
	units: ResolvedUnit[];
	/** 区有关部门, 各镇政府（街道办事处）: kept as text, never counted as a unit. */
	collectives: string[];
	problems: Problem[];
};

/**
 * Reads a unit cell: splits joint units, finds each by name, alias or abbreviation, and says of every
 * other one why it was not found. A level written once holds for the names after it that have none
 * (市市场监管局、发展改革委). A unit named twice is one.
 */
export function resolveUnits(cell: string, directory: UnitDirectory): UnitsReading {
	const pieces = joinWrapped(splitUnits(cell), directory);
	const { units, collectives, problems } = readPieces(
		pieces.map(({ printed }) => printed),
		'',
		directory
	);
	for (const { printed, openBracket } of pieces) {
		if (openBracket) problems.push({ code: 'unit.open-bracket', facts: { value: printed } });
	}
	if (hasBlankLine(cell)) problems.push({ code: 'unit.blank-line', facts: {} });
	const once = units.filter((unit, index) => index === units.findIndex(sameAs(unit)));
	const reading = { units: once, collectives, problems };
	return isParagraph(reading, cell) ? openText(cell.trim()) : reading;
}

/** True where no unit is known and most of the cell is running text: its commas part no names. */
function isParagraph({ units, problems }: UnitsReading, cell: string): boolean {
	if (!problems.some(({ code }) => code === 'unit.text')) return false;
	if (units.some(({ state }) => state === 'known')) return false;
	const texts = units.filter(({ state }) => state === 'open');
	return texts.reduce((sum, { printed }) => sum + printed.length, 0) > cell.trim().length / 2;
}

function openText(value: string): UnitsReading {
	return open(
		{ printed: value, name: plainName(value), note: null },
		{ code: 'unit.text', facts: { value } }
	);
}

function readPieces(pieces: string[], before: string, directory: UnitDirectory): UnitsReading {
	const reading: UnitsReading = { units: [], collectives: [], problems: [] };
	let prefix = before;
	for (const piece of pieces) {
		const { units, collectives, problems } = readPiece(piece, prefix, directory);
		reading.units.push(...units);
		reading.collectives.push(...collectives);
		reading.problems.push(...problems);
		prefix = prefixOf(piece, prefix, directory);
	}
	return reading;
}

function readPiece(printed: string, prefix: string, directory: UnitDirectory): UnitsReading {
	const plain = plainName(printed);
	if (plain === '' || placeholder.test(plain)) return { units: [], collectives: [], problems: [] };
	if (isCollective(plain)) return { units: [], collectives: [printed], problems: [] };
	const known = readKnown(printed, prefix, directory);
	if (known) return known;
	const parts =
		plain.length > longestJoint
			? null
			: (splitBeforeCollective(printed) ?? knownParts(printed, prefix, directory));
	return parts ? readPieces(parts, prefix, directory) : readUnknown(printed, prefix, directory);
}

const placeholder = /^(?:无|暂无|待定|待明确|未定|未明确)$/;
const longestJoint = 80;

function readKnown(
	value: string,
	prefix: string,
	directory: UnitDirectory
): UnitsReading | undefined {
	const { name, note } = splitNote(value);
	const whole = findUnit(value, prefix, directory);
	const match = whole ?? (name === value ? undefined : findUnit(name, prefix, directory));
	if (!match) return undefined;
	const [{ id, name: found }, ...others] = match.units;
	const printed = { printed: value, note: whole ? null : note, name: found };
	if (others.length > 0) {
		const names = match.units.map((unit) => unit.name);
		return open(
			{ ...printed, name: plainName(name) },
			{ code: 'unit.ambiguous', facts: { value, names } }
		);
	}
	if (match.endedOn !== null) {
		const facts = { value, name: found, on: match.endedOn };
		return open(printed, { code: 'unit.ended', facts });
	}
	const problems: Problem[] = [];
	if (match.by === 'abbreviation') {
		problems.push({ code: 'unit.abbreviated', facts: { value, name: found } });
	}
	return { units: [{ ...printed, state: 'known', unitId: id }], collectives: [], problems };
}

function readUnknown(value: string, prefix: string, directory: UnitDirectory): UnitsReading {
	const { jurisdiction } = directory;
	const { name: named, note } = splitNote(value);
	const name = withPrefix(readUnitName(named, jurisdiction), prefix, jurisdiction);
	const printed = { printed: value, note, name: name.plain };
	const why =
		(isPersonName(plainName(named)) && ({ code: 'unit.person', facts: { value } } as const)) ||
		(!isName(name.plain) && ({ code: 'unit.not-a-name', facts: { value } } as const)) ||
		(isRunningText(name) && ({ code: 'unit.text', facts: { value } } as const)) ||
		maybeJoint(value, named, jurisdiction) ||
		resembling(value, name, directory);
	if (why) return open(printed, why);
	return {
		units: [{ ...printed, state: 'new', unitId: null }],
		collectives: [],
		problems: [{ code: 'unit.unknown', facts: { value, name: name.plain } }]
	};
}

function open(
	unit: Pick<ResolvedUnit, 'printed' | 'name' | 'note'>,
	problem: Problem
): UnitsReading {
	return {
		units: [{ ...unit, state: 'open', unitId: null }],
		collectives: [],
		problems: [problem]
	};
}

function isName(plain: string): boolean {
	const characters = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
	return characters >= 2 && plain.length <= 40 && !/^（|[。：:；;！!？?%=]|\d{5}/.test(plain);
}

/** Whole names of units joined by 和 or a space, which no directory confirms. */
function maybeJoint(value: string, named: string, jurisdiction: Jurisdiction): Problem | undefined {
	const names = named.split(joint);
	const whole = names.map((part) => readUnitName(part, jurisdiction));
	if (names.length < 2 || whole.some(({ place, ending }) => !place || !ending)) return undefined;
	return { code: 'unit.maybe-joint', facts: { value, names } };
}

function resembling(value: string, name: UnitName, directory: UnitDirectory): Problem | undefined {
	const alike = directory.names.flatMap((known) => {
		if (known.endedOn !== null) return [];
		const distance = sameBureau(name, known)
			? editDistance(name.relative, known.relative)
			: likeness(name, known, directory.jurisdiction);
		return distance === null ? [] : [{ value, name: known.unit.name, distance }];
	});
	const [facts] = alike.sort((a, b) => a.distance - b.distance);
	return facts && { code: 'unit.resembles', facts };
}

/**
 * A branch that does not say of where (市自然资源分局, 自然资源分局) may be the one that does, or that
 * is written with another level: no other branch of the bureau works here.
 */
function sameBureau(printed: UnitName, known: UnitName): boolean {
	const branches = printed.ending === '分局' && known.ending === '分局';
	const unsaid = printed.branch === '' || known.branch === '';
	const near = [printed.place, known.place].every((place) => /^[省市区县]?$/.test(place));
	const bureau = (name: UnitName) => ({ ...name, branch: '' });
	return branches && unsaid && near && isAbbreviation(bureau(printed), bureau(known));
}

const joint = /以及|[及和与]|\s+/;

/** Known units joined by 和, which is part of many names: every part must be known. */
function knownParts(
	printed: string,
	prefix: string,
	directory: UnitDirectory
): string[] | undefined {
	for (const { index, 0: between } of printed.matchAll(new RegExp(joint, 'g'))) {
		const [left, right] = [printed.slice(0, index), printed.slice(index + between.length)];
		if (!findUnit(left, prefix, directory)) continue;
		const next = prefixOf(left, prefix, directory);
		const rest = findUnit(right, next, directory) ? [right] : knownParts(right, next, directory);
		if (rest) return [left, ...rest];
	}
	return undefined;
}

/** A name that did not fit into the width of its cell goes on in the next line. */
function joinWrapped(pieces: UnitPiece[], directory: UnitDirectory): UnitPiece[] {
	const joined: UnitPiece[] = [];
	for (const piece of pieces) {
		const before = joined.at(-1);
		if (before && piece.afterBreak && isWrapped(before.printed, piece.printed, directory)) {
			before.printed += `\n${piece.printed}`;
			before.openBracket ||= piece.openBracket;
		} else joined.push({ ...piece });
	}
	return joined;
}

function isWrapped(upper: string, lower: string, directory: UnitDirectory): boolean {
	const known = (printed: string) => findUnit(printed, '', directory) !== undefined;
	if (known(upper) && known(lower)) return false;
	if (known(upper + lower)) return true;
	const [first, second] = [upper, lower].map((part) => readUnitName(part, directory.jurisdiction));
	// 区住房城乡 and 建设局: a beginning without an end, an end without a beginning
	return (
		first?.place !== '' && first?.ending === '' && second?.place === '' && second.ending !== ''
	);
}

function prefixOf(printed: string, before: string, { jurisdiction }: UnitDirectory): string {
	return readUnitName(splitNote(printed).name, jurisdiction).prefix || before;
}

function sameAs(unit: ResolvedUnit): (other: ResolvedUnit) => boolean {
	return (other) =>
		unit.unitId === null ? other.name === unit.name : other.unitId === unit.unitId;
}

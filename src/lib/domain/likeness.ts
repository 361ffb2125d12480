import { isAbbreviation, undouble } from './abbreviation.ts';
import type { Jurisdiction, UnitName } from './unit-name.ts';

/**
 * How many characters apart two names are, if they are alike enough to ask; else null. A question
 * holds up a task, so ordinary neighbours (区教育局 and 区体育局, 第一小学 and 第二小学, the branches
 * of two districts) are never alike: short cores must hold the same characters.
 */
export function likeness(
	printed: UnitName,
	known: UnitName,
	jurisdiction: Jurisdiction
): number | null {
	if (isEndingSlip(printed, known)) return editDistance(printed.relative, known.relative);
	if (printed.branch !== known.branch || printed.ending === '') return null;
	const alike =
		printed.place !== known.place
			? placesAlike(printed.place, known.place, jurisdiction) && isAbbreviation(printed, known)
			: printed.ending !== known.ending
				? reformed(printed, known)
				: coresAlike(printed.core, known.core);
	return alike ? editDistance(printed.relative, known.relative) : null;
}

/** 区市场监管剧, 区市场监管: one character is wrong or missing in the ending, so that there is none. */
function isEndingSlip(printed: UnitName, known: UnitName): boolean {
	if (printed.ending !== '' || known.ending === '' || known.core.length < 2) return false;
	if (printed.branch !== known.branch || !printed.core.startsWith(known.core)) return false;
	if (printed.place !== '' && printed.place !== known.place) return false;
	const [own, other] = [printed, known].map(({ relative, place }) => relative.slice(place.length));
	return own !== undefined && other !== undefined && editDistance(own, other) === 1;
}

/** Replaced, left out, added or swapped neighbouring characters (optimal string alignment). */
export function editDistance(one: string, other: string): number {
	const [a, b] = [Array.from(one), Array.from(other)];
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, character] of a.entries()) {
		const row = [i + 1];
		for (const [j, opposite] of b.entries()) {
			const replaced = at(above, j) + (character === opposite ? 0 : 1);
			const swapped =
				character === b[j - 1] && opposite === a[i - 1] ? at(before, j - 1) + 1 : Infinity;
			row.push(Math.min(at(above, j + 1) + 1, at(row, j) + 1, replaced, swapped));
		}
		[before, above] = [above, row];
	}
	return at(above, b.length);
}

function coresAlike(printed: string, known: string): boolean {
	if (withoutNumerals(printed) === withoutNumerals(known)) return false;
	const [shorter, longer] = printed.length < known.length ? [printed, known] : [known, printed];
	// 综合执法 in 城市管理综合执法
	if (shorter.length >= 4 && longer.includes(shorter)) return true;
	if (longer.length - shorter.length > 2) return false;
	const distance = editDistance(printed, known);
	const weight = known.replace(everyGeneric, '').length;
	if (distance <= (weight < 3 ? 0 : weight < 7 ? 1 : 2)) return true;
	return distance === 1 && isSlip(printed, known);
}

/** A slip in 服务 or 管理 alone, two characters swapped, or one typed twice. */
function isSlip(printed: string, known: string): boolean {
	const [specific = ''] = known.split(generic);
	const inGeneric = specific !== known && specific !== '' && printed.startsWith(specific);
	return inGeneric || sorted(printed) === sorted(known) || undouble(printed) === undouble(known);
}

const generic = /服务|管理|工作|事务/;
const everyGeneric = new RegExp(generic, 'g');

function withoutNumerals(core: string): string {
	return core.replace(/[一二三四五六七八九十\d]+/g, '#');
}

function sorted(core: string): string {
	return Array.from(core).sort().join('');
}

/** 委 became 局 in the reforms, and back: whether it is the same body a person must say. */
function reformed(printed: UnitName, known: UnitName): boolean {
	const endings = /^[局委办]$/;
	const swapped = endings.test(printed.ending) && endings.test(known.ending);
	// 区委办 is no 区委政法委
	const shorter = Math.min(printed.core.length, known.core.length);
	return swapped && shorter > 1 && isAbbreviation({ ...printed, ending: known.ending }, known);
}

/** 清远市 and 市 may be one, as long as nobody has said which city lies above the district. */
function placesAlike(one: string, other: string, { name, above }: Jurisdiction): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	if (short.length !== 1 || long.length < 3 || !long.endsWith(short)) return false;
	const zone = /(?:高新|经开|开发|新|园|示范|保税|合作)区$/.test(long);
	return !zone && ![name, ...above].some((place) => place.endsWith(short));
}

function at(row: number[], index: number): number {
	return row[index] ?? Infinity;
}

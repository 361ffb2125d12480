import { isAbbreviation } from './abbreviation.ts';
import { readUnitName, type Jurisdiction } from './unit-name.ts';

/**
 * The short form that a list would most likely print for a unit (区政务服务数据管理局: 区政数局), or
 * null where the name has none. It is an example of what the rule of abbreviation recognises, never
 * stored: a form that another unit fits as well is left out.
 */
export function shortName(
	name: string,
	others: readonly string[],
	jurisdiction: Jurisdiction
): string | null {
	const full = readUnitName(name, jurisdiction);
	const words = full.core.replace(/(?!^)(?:服务|管理|工作|事务)/g, '').match(word) ?? [];
	if (full.branch !== '' || words.length < 2) return null;
	const heads = words.map((each) => (each === '大数据' ? '数' : each.charAt(0))).join('');
	const short = `${full.place}${heads}${full.ending}`;
	const read = readUnitName(short, jurisdiction);
	if (short.length >= full.relative.length || !isAbbreviation(read, full)) return null;
	const isAmbiguous = others.some((other) => {
		const known = readUnitName(other, jurisdiction);
		return known.place === full.place && isAbbreviation(read, known);
	});
	return isAmbiguous ? null : short;
}

const word = /大数据|信息化|.{1,2}/g;

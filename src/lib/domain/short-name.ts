import { isAbbreviation } from './abbreviation.ts';
import { readUnitName, type Jurisdiction } from './unit-name.ts';

/**
 * The short form that everybody knows for a unit (区住房城乡建设局: 区住建局), or null where there is
 * no such one: a form made by rule (区住城建局) would be shown as if it were in use. One that another
 * unit fits as well is left out. It holds until the office says what it calls the unit.
 */
export function shortName(
	name: string,
	others: readonly string[],
	jurisdiction: Jurisdiction
): string | null {
	const full = readUnitName(name, jurisdiction);
	const core = commonForms[full.core];
	if (core === undefined || full.branch !== '') return null;
	const short = `${full.place}${core}${full.ending}`;
	const read = readUnitName(short, jurisdiction);
	if (short.length >= full.relative.length || !isAbbreviation(read, full)) return null;
	const isAmbiguous = others.some((other) => {
		const known = readUnitName(other, jurisdiction);
		return known.place === full.place && isAbbreviation(read, known);
	});
	return isAmbiguous ? null : short;
}

/** 和 in a name makes no difference. */
export const commonForms: Readonly<Record<string, string>> = {
	发展改革: '发改',
	工业信息化: '工信',
	住房城乡建设: '住建',
	人力资源社会保障: '人社',
	卫生健康: '卫健',
	政务服务数据管理: '政数',
	政务服务大数据管理: '政数',
	市场监督管理: '市场监管',
	应急管理: '应急',
	医疗保障: '医保',
	交通运输: '交通',
	退役军人事务: '退役军人',
	民族宗教事务: '民宗',
	国有资产监督管理: '国资',
	文化广电旅游体育: '文广旅体',
	文化广电旅游: '文广旅',
	残疾人: '残',
	妇女: '妇',
	工商业: '工商',
	科学技术: '科'
};

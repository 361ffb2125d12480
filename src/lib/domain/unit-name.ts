import { compact } from './printed.ts';

/** The district, county or city whose ledger this is, and what lies above it, the nearest first. */
export type Jurisdiction = { name: string; above: readonly string[] };

/** Reads the full name of a place: 广东省清远市清城区 is 清城区 under 清远市 under 广东省. */
export function jurisdictionOf(fullName: string): Jurisdiction {
	const parts = compact(fullName).match(/.{2,}?(?:自治区|自治州|[省市区县旗盟])|.+$/g) ?? [];
	return { name: parts.at(-1) ?? '', above: parts.slice(0, -1).reverse() };
}

/**
 * A unit's name taken apart, so that two ways of writing it can be compared part by part.
 * 清远市自然资源局清城分局 in 清城区 is place 市, core 自然资源, branch 清城, ending 分局.
 */
export type UnitName = {
	/** Without spaces, brackets full-width: what a new unit would be called. */
	plain: string;
	/** The same with place names relative to the jurisdiction: 清城区税务局 is 区税务局. */
	relative: string;
	/** 区, 市, 省; 高新区 for another place; empty where none is printed. */
	place: string;
	/** The place for names after it that leave theirs out; a branch or 清城供电局 gives none. */
	prefix: string;
	core: string;
	branch: string;
	/** 局, 委, 办 …; 委员会 and 委 are one ending. */
	ending: string;
};

/** Takes a printed name apart. Prefixes are relative: 区 is the jurisdiction, 市 what lies above it. */
export function readUnitName(printed: string, jurisdiction: Jurisdiction): UnitName {
	const plain = plainName(printed);
	const relative = relativeTo(jurisdiction, plain)
		.replace(/人民(?=政府|法院|检察院)/g, '')
		.replace(/管理委员会$/, '管委会')
		.replace(/工作委员会$/, '工委')
		.replace(/府办(?=$|公室$)/, (short, at: number, all: string) =>
			all.charAt(at - 1) === '政' ? short : '政府办'
		);
	const place = placeOf(relative);
	const { rest, branch } = splitBranch(relative.slice(place.length), jurisdiction);
	const [ending, length] = endingOf(rest);
	return {
		plain,
		relative,
		place,
		prefix: branch === '' && !isNamedAfter(jurisdiction, plain) ? place : '',
		core: rest.slice(0, rest.length - length).replace(/[和与及暨]/g, ''),
		branch,
		ending: branch === '' ? ending : '分局'
	};
}

/**
 * A department's name with the level of the names before it, where it has none of its own: 发展改革委
 * after 市市场监管局 is 市发展改革委. Enterprises and bodies of another line take none.
 */
export function withPrefix(name: UnitName, prefix: string, jurisdiction: Jurisdiction): UnitName {
	const takes = /^(?:局|委|办|中心|联|协)$/.test(name.ending) && !otherLine.test(name.plain);
	if (prefix === '' || name.place !== '' || !takes) return name;
	return readUnitName(prefix + name.plain, jurisdiction);
}

const otherLine = /^(?:团|总|国家|中国|中央)|供电|海关/;

/** Spaces, widths, list dashes and closing signs apart, two prints of one name are equal. */
export function plainName(printed: string): string {
	return compact(printed)
		.replace(/\(/g, '（')
		.replace(/\)/g, '）')
		.replace(/^[-—–·•*]+|[。.;,、:]+$/g, '');
}

/** The name of a place without its level: 清城 for 清城区. Empty where nothing useful is left. */
export function shortPlace(name: string): string {
	return name.length > 2 ? name.replace(/(?:省|市|区|县|旗|州|镇|乡|街道)$/, '') : '';
}

function relativeTo({ name, above }: Jurisdiction, plain: string): string {
	// the party and tax bodies put their own line before the place
	const text = plain.replace(/^(?:中共|国家税务总局)(?=.{4})/, '').replace(/^共青团/, '团');
	const youth = text.startsWith('团') ? '团' : '';
	const from = text.slice(youth.length);
	for (const [index, place] of [name, ...above].entries()) {
		const higher = [...above].slice(index).reverse();
		for (let start = 0; start <= higher.length; start += 1) {
			const full = higher.slice(start).join('') + place;
			if (full.length > 1 && from.length > full.length && from.startsWith(full)) {
				return youth + levelSign(place) + from.slice(full.length);
			}
		}
	}
	const short = shortPlace(name);
	if (short.length < 2 || !from.startsWith(short)) return text;
	return youth + levelSign(name) + from.slice(short.length);
}

/** 清城供电局 bears the name of the place, not its level. */
function isNamedAfter({ name }: Jurisdiction, plain: string): boolean {
	const short = shortPlace(name);
	return short.length > 1 && plain.startsWith(short) && !plain.startsWith(name);
}

function levelSign(place: string): string {
	return place.endsWith('街道') ? '街道' : place.slice(-1);
}

function placeOf(relative: string): string {
	if (/^(?:市场|市容|市政(?![府协法务数])|市民(?:中心|服务|热线))/.test(relative)) return '';
	const level = /^(?:[省市区县旗州镇乡]|街道)(?=.)/.exec(relative)?.[0];
	if (level !== undefined) return level;
	return /^[^局院委办会队所心]{2,8}?(?:[省市区县旗州镇乡]|街道)(?=.{2})/.exec(relative)?.[0] ?? '';
}

/** 自然资源局清城分局 and 自然资源局清城区分局 are one branch of one bureau. */
function splitBranch(text: string, { name }: Jurisdiction): { rest: string; branch: string } {
	const [, rest, branch] = /^(.+局)(.{1,8})分局$/.exec(text) ?? [];
	if (rest === undefined || branch === undefined) return { rest: text, branch: '' };
	return { rest, branch: branch === name ? shortPlace(name) : branch };
}

/** Endings in full and in short, the longer first, so that 分局 is not taken for 局. */
const endings: [written: string, ending: string][] = [
	['办公室', '办'],
	['委员会', '委'],
	['联合会', '联'],
	...[
		...['检察院', '办事处', '管委会', '研究院', '分公司', '法院', '医院', '学院', '中心', '分局'],
		...['大队', '支队', '中队', '政府', '公司', '银行', '支行', '大学', '中学', '小学', '学校'],
		...['集团', '海关', '协会', '工会', '商会', '工委', '局', '委', '办', '院', '所', '站', '厅'],
		...['部', '处', '科', '股', '室', '队', '馆', '会', '联', '协', '社', '厂', '园', '校', '行']
	].map((ending): [string, string] => [ending, ending === '协会' ? '协' : ending])
];

function endingOf(text: string): [ending: string, length: number] {
	const found = endings.find(([written]) => text.endsWith(written));
	return found ? [found[1], found[0].length] : ['', 0];
}

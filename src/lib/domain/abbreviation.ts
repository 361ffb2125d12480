import type { UnitName } from './unit-name.ts';

/**
 * True if one name is the short form of the other (区政数局, 区政务服务数据管理局), or both are the
 * same name. Place, branch and ending must agree; the short core picks its characters in order from
 * the long one, starting with the first, each at the head of a two-character word or right after
 * the one before. So 区商务局 is no short form of 区招商服务局, nor 区税务局 of 高新区税务局.
 */
export function isAbbreviation(one: UnitName, other: UnitName): boolean {
	if (one.branch !== other.branch || one.ending !== other.ending || one.ending === '') return false;
	if (one.core === other.core) return true;
	const [short, long] = one.core.length < other.core.length ? [one, other] : [other, one];
	if (short.core[0] !== long.core[0]) return false;
	// 第二中学 is another school than 第十二中学
	if (numbersIn(short.core) !== numbersIn(long.core)) return false;
	// 财政局教育 is two units run together, 财财政 a slip
	if (/局|院|办|中心|.委/.test(long.core) || undouble(long.core) === short.core) return false;
	// 残联, 教委: elsewhere one character says too little
	const least = /^[联协委]$/.test(short.ending) ? 1 : 2;
	return short.core.length >= least && picks(short.core, long.core);
}

/** A character that was typed twice, once. */
export function undouble(core: string): string {
	return core.replace(/(.)\1/g, '$1');
}

function numbersIn(core: string): string {
	return (core.match(/\d+|第[〇零一二三四五六七八九十百]+/g) ?? []).join();
}

function picks(short: string, long: string): boolean {
	const heads = wordHeads(long);
	const fits = (at: number, from: number): boolean => {
		if (at === short.length) return true;
		for (let place = from; place < long.length; place += 1) {
			const allowed = heads.has(place) || (at > 0 && place === from);
			if (allowed && long[place] === short[at] && fits(at + 1, place + 1)) return true;
		}
		return false;
	};
	return fits(1, 1);
}

/** Where words begin: Chinese office names are words of two characters, but for a few of three. */
function wordHeads(core: string): Set<number> {
	const heads = new Set<number>();
	for (let at = 0; at < core.length;) {
		heads.add(at);
		// 政数 takes its 数 from 大数据
		if (core.startsWith('大数据', at)) heads.add(at + 1);
		at += /^(?:大数据|信息化|工商业|供销社)/.test(core.slice(at)) ? 3 : 2;
	}
	return heads;
}

/**
 * Pinyin initials (slj → 水利局). Which letter a character begins with follows from its place in the
 * order of pinyin, which the runtime knows for every character; what is read in two ways in names of
 * units and people has both letters.
 */
const firsts = Array.from('吖八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀');
const letters = 'abcdefghjklmnopqrstwxyz';
const last = '咗';
const order = new Intl.Collator('zh-u-co-pinyin');

const alsoRead: Readonly<Record<string, string>> = {
	...{ 长: 'cz', 行: 'xh', 重: 'zc', 厦: 'sx', 单: 'dsc', 曾: 'cz', 调: 'dt', 传: 'cz', 参: 'cs' },
	...{ 藏: 'cz', 会: 'hk', 系: 'xj', 校: 'xj', 降: 'jx', 率: 'ls', 石: 'sd', 卡: 'kq', 便: 'bp' },
	...{ 弹: 'dt', 提: 'td', 术: 'sz', 合: 'hg', 给: 'gj', 省: 'sx', 车: 'cj', 圈: 'qj', 广: 'ga' },
	...{ 番: 'fp', 屏: 'pb', 铅: 'qy', 涡: 'wg', 莘: 'sx', 荥: 'xy', 仇: 'cq', 解: 'jx', 区: 'qo' },
	...{ 查: 'cz', 盖: 'g', 翟: 'zd', 尉: 'wy', 乐: 'ly', 覃: 'qt', 盛: 'sc', 缪: 'm', 隗: 'wk' },
	...{ 种: 'zc', 折: 'zs', 召: 'zs', 祭: 'jz', 俞: 'ys', 朝: 'cz', 奇: 'qj', 塞: 'sc', 秘: 'mb' },
	...{ 育: 'yz', 期: 'qj', 强: 'qj', 其: 'qj' }
};

const known = new Map<string, string>();

/** The letters with which a character may begin, small; none for what is no Chinese character. */
export function initialsOf(character: string): string {
	let initials = known.get(character);
	if (initials === undefined) {
		initials = alsoRead[character] ?? letterOf(character);
		known.set(character, initials);
	}
	return initials;
}

function letterOf(character: string): string {
	if (!/^\p{Script=Han}$/u.test(character)) return '';
	// what the order does not know stands behind its last character
	if (order.compare(character, last) > 0) return '';
	return letters[firsts.findLastIndex((first) => order.compare(first, character) <= 0)] ?? '';
}

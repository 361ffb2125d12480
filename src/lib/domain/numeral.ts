/** 30, 1,200, 4.5, 三, 十二, 二十: a figure as lists write it; null for anything else. */
export function numeralIn(text: string): number | null {
	const plain = text.replaceAll(',', '');
	if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
	const digits = '零一二三四五六七八九';
	let [total, digit] = [0, 0];
	for (const sign of plain.replace(/〇/g, '零').replace(/两/g, '二')) {
		const place = sign === '百' ? 100 : sign === '十' ? 10 : 0;
		if (place === 0) {
			digit = digits.indexOf(sign);
			if (digit === -1) return null;
		} else {
			total += (digit === 0 ? 1 : digit) * place;
			digit = 0;
		}
	}
	return total + digit === 0 ? null : total + digit;
}

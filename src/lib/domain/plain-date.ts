/**
 * Writes the dates of a compact text (printed.ts) in one way, 2021年9月30日: whatever sign the office
 * puts between the numbers, and Chinese numerals. What it cannot be sure of it leaves alone.
 */
export function plainDates(text: string): string {
	return text
		.replace(/[‐-―−－~～〜]+/g, '-')
		.replace(/[〇零○0一二三四五六七八九]{4}(?=年)/g, (year) =>
			Array.from(year, (character) => Math.max('〇一二三四五六七八九'.indexOf(character), 0)).join(
				''
			)
		)
		.replace(/(十[一二]?|[一二三四五六七八九])(?=月)/g, tens)
		.replace(/(?<=月)(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号])/g, tens)
		.replace(/(?<!\d)((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})日?(?!\d)/g, '$1年$3月$4日')
		.replace(/(?<!\d)((?:19|20)\d\d)\.(\d{1,2})-(\d{1,2})月?(?![\d.年])/g, '$1年$2月-$3月')
		.replace(/(?<!\d)((?:19|20)\d\d)[./-](\d{1,2})月?(?!\d)/g, '$1年$2月')
		.replace(/(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/g, '$1年$2月$3日')
		.replace(/(?<!\d)((?:19|20)\d\d)年?[Qq]([1-4])(?!\d)/g, '$1年$2季度')
		.replace(/^((?:19|20)\d\d)(\d\d)$/, '$1年$2月')
		.replace(/^((?:19|20)\d\d)$/, '$1年')
		.replace(/^(0?[1-9]|1[0-2])[./-](\d{1,2})日?((?:之|以)?前)?$/, '$1月$2日$3');
}

/** 一 to 三十一 as a number. */
function tens(numeral: string): string {
	const [before, after] = numeral.includes('十') ? numeral.split('十') : ['〇', numeral];
	const digit = (character = '') => '〇一二三四五六七八九'.indexOf(character || '〇');
	return String((before === '' ? 1 : digit(before)) * 10 + digit(after));
}

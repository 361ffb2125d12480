import { numeralIn } from '../numeral.ts';
import type { ListSection } from './list-task.ts';

/**
 * Reads 九.获得用水、用气 as ordinal 9 and its title; the sign after the numeral may be any, or none
 * after a bracket. A heading without a numeral is all title.
 */
export function readSection(cell: string): ListSection {
	const printed = cell.trim();
	const match = numbered.exec(printed);
	const numeral = match?.[1] ?? match?.[2] ?? match?.[3];
	if (!match || numeral === undefined) return { printed, ordinal: null, title: printed };
	const title = printed.slice(match[0].length).trim();
	return { printed, ordinal: numeralIn(numeral), title: title === '' ? printed : title };
}

/** True for text that begins as a heading does: 一、, （二）, 第三部分. */
export function looksLikeSection(cell: string): boolean {
	return chinese.test(cell);
}

/** 一, （二）, 三、 alone: the number of a section, in the column of numbers. */
export function isSectionNumeral(cell: string): boolean {
	return alone.test(cell);
}

const numeral = '[一二三四五六七八九十百零〇]{1,5}';
const chinese = new RegExp(
	`^\\s*(?:${numeral}\\s*[、.．，,:：\\s]|[（(]\\s*${numeral}\\s*[)）]|第${numeral}[章节部分类项大]{1,2})`
);
const alone = new RegExp(`^\\s*[（(]?\\s*${numeral}\\s*[)）]?\\s*[、.．]?\\s*$`);
const numbered = new RegExp(
	`^(?:第?[（(]?\\s*(${numeral})\\s*[)）](?:\\s*[、.．])?` +
		`|第?(${numeral}|\\d{1,3})(?:[章节类项]|部分|大类)?\\s*[、.．，,:：](?!\\d)` +
		`|第?(${numeral})(?:[章节类项]|部分|大类)?\\s+)\\s*`
);

import { shownText, type GridCell, type GridRow } from './grid.ts';
import { isSectionNumeral, looksLikeSection } from './section-heading.ts';
import type { LeftWhy } from './task-draft.ts';

/** What the rows of a table are told apart by. */
export type RowMarks = {
	/** The words of the headings, by column. */
	headings: ReadonlyMap<number, string>;
	title: string;
	number: number | null;
	section: number | null;
	measure: number;
	/** The first column of persons: 填报人：… there is a person, no signature. */
	person: number | null;
};

/**
 * Why a row below the headings is no part of a task: a total, a footnote, a signature, the headings
 * or the title once more. Null for every other row.
 */
export function whyLeftOut(row: GridRow, marks: RowMarks): LeftWhy | null {
	const [first] = row.cells;
	if (!first) return null;
	const text = shownText(first.value);
	if (repeatsHeadings(row, marks)) return 'header';
	if (totals.test(text)) return 'total';
	if (row.cells.length > 3) return null;
	const alone = row.cells.length === 1;
	if (alone && marks.title !== '' && sameWords(text, marks.title)) return 'title';
	const isMeasure = first.column === marks.measure && row.cells.length > 1;
	if (!isMeasure && notes.test(text)) return 'note';
	if (first.column === marks.person) return null;
	if (signatures.test(text) && row.cells.every(({ value }) => isSignature(shownText(value)))) {
		return 'signature';
	}
	if (alone && annex.test(text)) return 'title';
	return null;
}

/** The text of a heading that has a row to itself (一、获得信贷, over all columns), else null. */
export function sectionRow(row: GridRow, width: number, marks: RowMarks): string | null {
	const { cells } = row;
	const [first, second] = cells;
	if (!first || cells.length > 2) return null;
	const text = shownText(first.value);
	if (second) {
		// 一 in the column of numbers, its title beside it
		const isNumbered = first.column === marks.number && isSectionNumeral(text);
		if (!isNumbered || second.column > marks.measure) return null;
		const numeral = text.trim();
		const sign = /[)）、.．]$/.test(numeral) ? '' : '、';
		return numeral + sign + shownText(second.value).trim();
	}
	if (text.length > 100) return null;
	if (first.column === marks.section) return text;
	if (first.column > marks.measure) return null;
	const isWide = width > 1 && width * 2 >= marks.headings.size;
	return isWide || looksLikeSection(text) ? text : null;
}

const totals = /^\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计)(?:\s*[:：\d（(]|\s*$)/;
const notes =
	/^\s*(?:[*※]|(?:备?注|说\s*明|填表说明|填报说明|填报要求|注意事项|附注)\s*\d{0,2}\s*[:：、.．]|注\s*\d\s*[.．、:：]?)/;
const signers =
	'填\\s*表\\s*人|填\\s*报\\s*人|制\\s*表\\s*人?|审\\s*核\\s*人?|经办人|负责人|填报单位|填表单位|制表单位|报送单位|单位负责人|主要负责人|填报日期|填表日期|填报时间|制表日期|报送日期|日\\s*期';
const signatures = new RegExp(
	`^\\s*(?:(?:${signers})\\s*(?:[（(][^（）()]{1,6}[)）])?\\s*[:：]|单位\\s*[（(]?盖章|签\\s*[字名章]` +
		`|\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*$)`
);
const annex =
	/^\s*附\s*件\s*\d{0,2}\s*[:：]?\s*$|^\s*第?\s*\d+\s*页\s*(?:[,，]?\s*共\s*\d+\s*页)?\s*$|^\s*[-—－]\s*\d+\s*[-—－]\s*$/;

function isSignature(text: string): boolean {
	return (
		signatures.test(text) || /电\s*话\s*[:：]|[（(]?盖章|^\s*$/.test(text) || text.length <= 12
	);
}

const longestHeading = 30;

/** Headings that a spreadsheet prints again on each page stand in the file again sometimes. */
function repeatsHeadings({ cells }: GridRow, { headings }: RowMarks): boolean {
	if (cells.length < 2) return false;
	const same = ({ column, value }: GridCell) => {
		if (typeof value !== 'string' || value.length > longestHeading) return false;
		const heading = headings.get(column);
		return !!heading && heading.endsWith(value.replace(/\s+/g, ''));
	};
	const [first] = cells;
	// most rows differ in their first cell already
	if (first && !same(first) && !cells.slice(1, 3).some(same)) return false;
	return cells.filter(same).length * 2 > cells.length;
}

function sameWords(one: string, other: string): boolean {
	return one.replace(/\s+/g, '') === other.replace(/\s+/g, '');
}

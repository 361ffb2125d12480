import { dayFrom } from '../date.ts';
import { plainDates } from '../plain-date.ts';
import { compact } from '../printed.ts';
import type { GridAccount } from './cell-account.ts';
import type { FoundTable } from './find-table.ts';
import { shownText } from './grid.ts';
import { placesOf } from './place.ts';

/** What stands over the table. */
export type TitleReading = {
	title: string;
	year: number | null;
	/** The day of the document printed there; a day of filling in is none. */
	date: string | null;
	/** Cells over the headings that are no title, number, date or unit: notes, the text of a document. */
	left: { cell: string; value: string; count: number } | null;
};

/** Over a table of a text only the lines next to it are its title; the rest is the document. */
const near = 6;

/**
 * Reads the rows over the headings: the title, its year (2021年, 二〇二一年, 〔2021〕9号), the date. Cells
 * used for that are read, the rest is reported.
 */
export function readTitle({ grid, headerIndex }: FoundTable, account: GridAccount): TitleReading {
	const place = placesOf(grid);
	const above = grid.rows.slice(0, headerIndex.first).flatMap(({ row, cells }, index) =>
		cells.map((cell, at) => {
			const text = shownText(cell.value).trim();
			return { index, at, text, cell: place(row, cell.column, cell) };
		})
	);
	const close = above
		.slice(-near)
		.filter(({ text }) => text.length <= longestTitle && !/[。；;]$/.test(text));
	const titled =
		close.findLast(({ text }) => list.test(text)) ??
		close.find(({ text }) => text.length > 4 && !furniture.test(text));
	const dated = close.findLast(({ text }) => dayIn(text) !== null && !filled.test(text));
	const said = [titled, ...close.toReversed()];
	const years = said.find((line) => line && yearIn(line.text) !== null);
	const used = new Set([titled, dated, years, ...close.filter(({ text }) => furniture.test(text))]);
	const left = above.filter((line) => {
		account.mark(line.index, line.at, used.has(line) ? 'read' : 'reported');
		return !used.has(line);
	});
	return {
		title: titled?.text ?? '',
		year: years ? yearIn(years.text) : null,
		date: dated ? dayIn(dated.text) : null,
		left: left[0] ? { cell: left[0].cell, value: left[0].text, count: left.length } : null
	};
}

const longestTitle = 120;
const list = /清单|台账|一览表|细化表|分工|任务表|方案|计划|总表|汇总表|(?:情况|进度|任务|措施)表/;
const furniture =
	/^附\s*(?:件|表)?\s*\d{0,2}\s*[:：]?$|^(?:填报|填表|制表|报送)?(?:单位|日期|时间)\s*(?:[（(][^（）()]*[)）])?\s*[:：]|[〔[【(（]\s*\d{4}\s*[〕\]】)）]\s*\d+\s*号|^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/;

const filled = /填报|填表|制表|截至|截止/;

/** The year that a title names; of several the first: 2021年, 二〇二一年, ２０２１年度, 〔2021〕9号. */
export function yearIn(text: string): number | null {
	const plain = plainDates(compact(text));
	const found =
		/(?<!\d)(20\d{2})(?:年|[-至]20\d{2}年)/.exec(plain) ??
		/[〔[(【](20\d{2})[〕\])】]/.exec(plain) ??
		/(?<!\d)(20\d{2})(?!\d)/.exec(plain);
	return found ? Number(found[1]) : null;
}

function dayIn(text: string): string | null {
	const [, year, month, day] =
		/(20\d{2})年(\d{1,2})月(\d{1,2})日/.exec(plainDates(compact(text))) ?? [];
	return year === undefined ? null : dayFrom(Number(year), Number(month), Number(day));
}

import type { BoardCell, BoardMark } from '../domain/report/board.ts';
import { countText, periodText } from './format.ts';

/** Units by months: who filed what when. */
export const boardWords = {
	title: '报送情况',
	lead: '各单位各月报了没有；点格子看这家单位这个月的逐项明细',
	unit: '单位',
	total: '合计',
	/** What the figures below the table are. */
	totalHint: '已报 / 应报',
	only: '只看有未报、迟报、退回的单位',
	all: '看全部单位',
	noneMarked: '这些月份里没有单位未报、迟报或被退回',
	empty: '还没有开放填报的月份',
	emptyHint: '开放第一个月的填报以后，这里按单位和月份列出报送情况。',
	print: '打印',
	earlier: '更早的月份',
	later: '更近的月份',
	legend: '图例',
	frozen:
		'已封账的月份按封账时（有更正的按最近一次更正）的数字；封账后补报的标“补”，当时未报的记录仍在。',
	of: (unit: string, period: string) => `${unit} ${periodText(period)}报送情况`
};

/** One sign and one figure: read across a table, and photocopied. */
export const boardGlyphs: Record<BoardMark, string> = {
	missing: '未',
	madeUp: '补',
	late: '迟',
	returned: '退',
	open: '○',
	clean: '●',
	exempt: '免',
	none: '–'
};

export const boardMarkWords: Record<BoardMark, string> = {
	missing: '未报（项数）',
	madeUp: '封账时未报，后来补报（项数）',
	late: '迟报（项数；点开看迟了几天）',
	returned: '按时报送，有退回（项数）',
	open: '填报中，还没有报齐（已报/应报）',
	clean: '全部按时报送',
	exempt: '豁免',
	none: '没有要报的任务'
};

/** What stands in the cell beside its sign. */
export function boardFigure(mark: BoardMark, cell: BoardCell | undefined): string {
	if (!cell) return '';
	switch (mark) {
		case 'late':
		case 'missing':
		case 'madeUp':
		case 'returned':
			return String(cell[mark]);
		case 'open':
			return `${cell.filed}/${cell.expected}`;
		case 'clean':
		case 'exempt':
		case 'none':
			return '';
	}
}

/** Everything that a cell counts, for the ear and under the pointer. */
export function boardCellText(unit: string, period: string, cell: BoardCell | undefined): string {
	const where = `${unit} ${periodText(period)}`;
	if (!cell || (cell.expected === 0 && cell.exempt === 0))
		return `${where}：${boardMarkWords.none}`;
	const parts = [
		`应报 ${countText(cell.expected, '项')}`,
		`已报 ${countText(cell.filed, '项')}`,
		...told(cell.missing, '未报'),
		...told(cell.madeUp, '封账后补报'),
		...(cell.late === 0 ? [] : [`迟报 ${cell.late} 项，最多迟 ${cell.mostLate} 天`]),
		...told(cell.returned, '退回过'),
		...told(cell.open, '还没有报'),
		...told(cell.exempt, '豁免')
	];
	return `${where}：${parts.join('，')}`;
}

function told(count: number, what: string): string[] {
	return count === 0 ? [] : [`${what} ${countText(count, '项')}`];
}

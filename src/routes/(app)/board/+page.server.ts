import { phaseOf } from '$lib/domain/period/phase.ts';
import { boardMark, boardMarks, isMarked } from '$lib/domain/report/board.ts';
import { listPeriods } from '$lib/server/db/periods.ts';
import { readBoard } from '$lib/server/operations/report/read-board.ts';
import { boardCellText, boardFigure, boardGlyphs, boardMarkWords } from '$lib/words/board.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { PageServerLoad } from './$types';

/** A year at once. */
const most = 12;

/** How the units file, month by month. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const now = await ledgerMoment(locals);
	const all = await listPeriods(locals.db, actor.jurisdictionId);
	const begun = all.filter((each) => phaseOf(each, now) !== 'ahead');
	const until = begun.findIndex(({ period }) => period === url.searchParams.get('until'));
	const end = until === -1 ? begun.length : until + 1;
	const shown = begun.slice(Math.max(0, end - most), end);
	const onlyMarked = url.searchParams.has('marked');
	const { months, units } = await readBoard(locals.db, actor.jurisdictionId, shown, now);
	const rows = units.map(({ id, name, cells }) => ({
		...{ id, name },
		cells: cells.map((cell, at) => {
			const mark = boardMark(cell);
			const period = months[at]?.period ?? '';
			return {
				...{ period, mark, glyph: boardGlyphs[mark], figure: boardFigure(mark, cell) },
				text: boardCellText(name, period, cell),
				href: cell && cell.expected > 0 ? `/board/${period}/${id}` : null
			};
		})
	}));
	const found = new Set(rows.flatMap(({ cells }) => cells.map(({ mark }) => mark)));
	return {
		months: months.map(({ period, isClosed }, at) => {
			const own = units.flatMap(({ cells }) => cells[at] ?? []);
			const sum = (of: 'filed' | 'expected') => own.reduce((total, cell) => total + cell[of], 0);
			return { period, isClosed, filed: sum('filed'), expected: sum('expected') };
		}),
		rows: onlyMarked ? rows.filter(({ cells }) => cells.some(({ mark }) => isMarked(mark))) : rows,
		onlyMarked,
		legend: boardMarks
			.filter((mark) => found.has(mark))
			.map((mark) => ({ mark, glyph: boardGlyphs[mark], text: boardMarkWords[mark] })),
		until: until === -1 ? null : (months.at(-1)?.period ?? null),
		earlier: begun[end - most - 1]?.period ?? null,
		later: begun[Math.min(end + most, begun.length) - 1]?.period ?? null,
		hasLater: end < begun.length
	};
};

import type { ReadyList } from '../../list/list-reading.ts';
import { filledRows, type FilledRow } from './filled-row.ts';
import { monthNamed } from './month-named.ts';
import { unitOfSheet } from './unit-of-sheet.ts';

/** A filled list (原格式) as it was read, with what it says of itself. */
export type FilledSheet = {
	/** The sheet of the file; empty for a text. */
	sheet: string;
	/** The month that it names; null where it names none. */
	month: string | null;
	/** The unit whose list it is; null for one over several. */
	unitId: string | null;
	rows: FilledRow[];
};

/** What filing takes from a list that was read: the file's name tells the month where its title does not. */
export function filledSheet(
	list: Pick<ReadyList, 'title' | 'titleYear' | 'sheet' | 'tasks' | 'problems'>,
	fileName: string
): FilledSheet {
	const { title, titleYear, sheet, tasks, problems } = list;
	const over = problems.flatMap(({ code, at }) => (code === 'list.above-left' ? [at.value] : []));
	const rows = filledRows(tasks);
	return {
		...{ sheet, rows, unitId: unitOfSheet(rows) },
		month: monthNamed([...over, title, fileName, sheet], titleYear)
	};
}

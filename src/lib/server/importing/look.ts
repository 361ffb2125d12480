import { columnSynonyms } from '../../domain/list/column-synonyms.ts';
import { shownText, type Grid } from '../../domain/list/grid.ts';
import { columnLetter } from '../../domain/list/place.ts';
import { isText, rebuildTable } from '../../domain/list/line-table.ts';
import { traceTask, type TaskTrace } from '../../domain/list/trace.ts';
import { readBlob } from '../evidence/blobs.ts';
import { readSource } from './read-source.ts';
import type { LookTask, WorkerAnswer } from './worker-task.ts';

/** A cell as the sheet draws it: merged ones stand once, over all their rows and columns. */
export type DrawnCell = { text: string; rows: number; columns: number };

export type Looked = {
	sheets: { name: string; visible: boolean; rows: number }[];
	sheet: string;
	letters: string[];
	/** Null where a merged cell reaches over. */
	rows: { row: number; cells: (DrawnCell | null)[] }[];
	trace: TaskTrace | null;
};

const shownRows = 15;
const before = 5;
const mostColumns = 26;
const mostText = 120;

/** Opens a list once more for a page that shows its cells as they are; nothing of it is kept. */
export function look(task: LookTask): WorkerAnswer {
	const bytes = readBlob(task.dataFolder, task.sha256);
	if (!bytes) return { ok: false, problems: [{ code: 'import.source-gone', facts: {} }] };
	const opened = readSource(bytes, task.sourceKind, task.fileName);
	if (!opened.ok) return opened;
	const { grids } = opened.value;
	const source = grids.find(({ name }) => name === task.sheet) ?? grids[0];
	const built = source && isText(source) ? rebuildTable(source, columnSynonyms)?.grid : undefined;
	const grid = built ?? source;
	const trace = task.traced
		? traceTask(opened.value, withTasks(task.traced), task.traced.task, columnSynonyms)
		: null;
	return {
		ok: true,
		looked: {
			sheets: grids.map(({ name, visible, rows }) => ({ name, visible, rows: rows.length })),
			sheet: source?.name ?? '',
			...(grid ? draw(grid, task.headerRow) : { letters: [], rows: [] }),
			trace
		}
	};
}

function withTasks({ reading, task }: NonNullable<LookTask['traced']>) {
	return {
		...({
			status: 'ready',
			title: '',
			titleYear: null,
			planStart: null,
			documentDate: null
		} as const),
		...{ headerRow: 0, headerRows: { first: 0, last: 0 }, problems: [], tasks: [task] },
		counts: {
			...{ physicalRows: 0, tasks: 0, sections: 0, units: 0, pairs: 0 },
			cells: { filled: 0, read: 0, extra: 0, reported: 0 }
		},
		...reading
	};
}

function draw(grid: Grid, headerRow: number | null): Pick<Looked, 'letters' | 'rows'> {
	const start = grid.rows.findIndex(({ row }) => row >= (headerRow ?? 0) - before);
	const rows = grid.rows.slice(Math.max(0, start), Math.max(0, start) + shownRows);
	const first = rows[0]?.row ?? 0;
	const last = rows.at(-1)?.row ?? 0;
	const widest = Math.max(0, ...rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
	const width = Math.min(mostColumns, widest);
	const drawn = rows.map(({ row, cells }) => {
		const texts = new Map(cells.map(({ column, value }) => [column, shownText(value)]));
		return {
			row,
			cells: Array.from({ length: width }, (_, at): DrawnCell | null => {
				const text = (texts.get(at + 1) ?? '').slice(0, mostText);
				return { text, rows: 1, columns: 1 };
			})
		};
	});
	const places = new Map(drawn.map(({ row }, at) => [row, at]));
	for (const { top, left, bottom, right } of grid.merges) {
		if (bottom < first || top > last || left > width) continue;
		const at = drawn.findIndex(({ row }) => row >= top);
		const head = drawn[at]?.cells[left - 1];
		if (!head) continue;
		let covered = 0;
		for (let row = top; row <= Math.min(bottom, last); row += 1) {
			const place = places.get(row);
			if (place === undefined) continue;
			covered += 1;
			drawn[place]?.cells.fill(null, left - 1, Math.min(right, width));
		}
		const cells = drawn[at]?.cells;
		if (cells)
			cells[left - 1] = { ...head, rows: covered, columns: Math.min(right, width) - left + 1 };
	}
	return { letters: Array.from({ length: width }, (_, at) => columnLetter(at + 1)), rows: drawn };
}

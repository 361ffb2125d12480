import { tick } from 'svelte';
import { layoutIn, type GridLayout } from '../../domain/ledger/grid-layout.ts';
import { gridWords as words } from '../../words/grid.ts';
import type { Ground } from './fill-plan.ts';
import { foldedWith, nothingFolded, type Folded } from './folding.ts';
import type { GridTexts } from './grid-texts.svelte.ts';
import { keep, keptIn } from './kept.ts';
import { shownColumns } from './layout.ts';
import type { SurfacePart } from './parts.ts';
import * as select from './selection.ts';
import {
	shownRows,
	type Cell,
	type Extent,
	type GridColumn,
	type GridGroup,
	type Rect
} from './sheet.ts';

type Options = {
	columns: readonly GridColumn[];
	groups: readonly GridGroup[];
	texts: GridTexts;
	/** How the columns stand in the view that is open; null: as this browser keeps them. */
	given: GridLayout | null;
	/** Under what the browser keeps them. */
	key: string;
	onlayout: (layout: GridLayout) => void;
	surface: () => SurfacePart | undefined;
	say: (text: string) => void;
};

/** Where somebody is on a grid: which columns stand in it, what is folded and what is selected. */
export function gridPlace(around: Options) {
	const { columns, groups, texts, given, key, onlayout, surface, say } = around;
	const { sheet } = texts;
	let layout = $state.raw(given ?? layoutIn(keptIn('localStorage', key)));
	let folded = $state.raw(nothingFolded);
	let selection = $state.raw<select.Selection | null>(null);

	const shown = $derived(shownColumns(columns, layout));
	const active = $derived(selection?.active ?? null);
	const task = $derived(active ? sheet.taskOf(active.row) : undefined);
	const column = $derived(active ? shown[active.column] : undefined);

	const fieldAt = (at: number) => shown[at]?.field ?? '';
	const shownAt = (row: number, at: number) => texts.shownAt(row, fieldAt(at));
	const textAt = ({ row, column: at }: Cell) => shownAt(row, at).text;
	const extent: Extent = {
		rows: sheet.lines.length,
		get columns() {
			return shown.length;
		},
		isHidden: (row) => folded.has(sheet.lines[row]?.group ?? -1),
		isEmpty: (row, at) => textAt({ row, column: at }) === ''
	};
	const ground: Ground = {
		lines: sheet.lines,
		get columns() {
			return shown;
		},
		isHidden: extent.isHidden,
		taskOf: (row) => {
			const of = sheet.taskOf(row);
			const standing = sheet.textOf(row, 'standing');
			return {
				...{ id: of?.id ?? '', number: of?.number ?? '' },
				...{ standing, isLocked: of?.locked != null }
			};
		},
		textOf: (row, at) => sheet.textOf(row, fieldAt(at))
	};

	function setLayout(next: GridLayout): void {
		const name = column?.field;
		layout = next;
		// a view keeps its own, when it is brought up to date
		if (!given) keep('localStorage', key, next);
		onlayout(next);
		const at = shown.findIndex((each) => each.field === name);
		if (active && at !== active.column) {
			selection = select.selectCell({ row: active.row, column: Math.max(0, at) });
		}
	}

	function moveTo(next: select.Selection): void {
		const isReach = next.anchor !== next.head && next.active === selection?.active;
		selection = next;
		surface()?.reveal(isReach ? next.head : next.active);
	}

	/** What was filled in at once, with its far end in view. */
	function lieOn({ top, left, bottom, right }: Rect): void {
		const first = { row: top, column: left };
		selection = { active: first, anchor: first, head: { row: bottom, column: right } };
		surface()?.reveal({ row: bottom, column: right });
		surface()?.reveal(first);
	}

	function fold(next: Folded): void {
		folded = next;
		if (!active || !extent.isHidden(active.row)) return;
		const whole = { top: 0, left: 0, bottom: extent.rows - 1, right: 0 };
		const rows = shownRows(whole, extent);
		const row = rows.find((each) => each > active.row) ?? rows.at(-1);
		selection = row === undefined ? null : select.selectCell({ row, column: active.column });
	}

	function foldOne(group: number, isFolded: boolean): void {
		fold(foldedWith(folded, group, isFolded));
		if (isFolded) say(words.said.collapsed(groups[group]?.label ?? ''));
	}

	/** By the pointer; a column of -1 is the row itself. */
	function press(place: Cell, extend: boolean): void {
		const from = extend ? selection : null;
		if (place.column === -1) selection = select.selectRow(place.row, extent, from);
		else moveTo(from ? select.extendTo(from, place) : select.selectCell(place));
	}

	function drag(place: Cell): void {
		if (!selection) return;
		const isRow = place.column === -1;
		selection = isRow
			? select.selectRow(place.row, extent, selection)
			: select.extendTo(selection, place);
	}

	/** To a cell that a message names. */
	function goTo({ taskId, field: name }: { taskId: string; field: string }): void {
		const [row] = sheet.rowsOf(taskId);
		const at = shown.findIndex((each) => each.field === name);
		if (row === undefined || at === -1) return;
		if (extent.isHidden(row)) fold(nothingFolded);
		void tick().then(() => moveTo(select.selectCell({ row, column: at })));
	}

	return {
		...{ extent, ground, shownAt, textAt },
		...{ setLayout, moveTo, lieOn, fold, foldOne, press, drag, goTo },
		select: (next: select.Selection | null) => (selection = next),
		get layout() {
			return layout;
		},
		/** The columns that stand in it, in their order. */
		get shown() {
			return shown;
		},
		get folded() {
			return folded;
		},
		get selection() {
			return selection;
		},
		get active() {
			return active;
		},
		get task() {
			return task;
		},
		get column() {
			return column;
		}
	};
}

export type GridPlace = ReturnType<typeof gridPlace>;

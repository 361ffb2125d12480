import { tick } from 'svelte';
import { gridWords as words, type GridWording } from '../../words/grid.ts';
import type { Server } from './answer.ts';
import { planSame, type FillPlan } from './fill-plan.ts';
import type { GridPlace } from './grid-place.svelte.ts';
import type { GridTexts } from './grid-texts.svelte.ts';
import type { Mode } from './keys.ts';
import type { FieldPart, FocusPart } from './parts.ts';
import { readAhead } from './read-ahead.svelte.ts';
import type { Rect } from './sheet.ts';

type Options = {
	texts: GridTexts;
	place: GridPlace;
	mayEdit: boolean;
	server: Server;
	wording: GridWording;
	field: () => FieldPart | undefined;
	/** Where a question waits for its answer. */
	strip: () => FocusPart | undefined;
	say: (text: string) => void;
};

/** What is typed into the active cell, and how it and everything else that is filled in is sent. */
export function gridEditing(around: Options) {
	const { texts, place, mayEdit, server, wording, field, strip, say } = around;
	const { sheet, saving, openCell } = texts;
	const reading = readAhead((edit) => server.change([edit], '', true));
	let mode = $state<Mode>('moving');
	let value = $state('');

	/** Why the active cell cannot be changed. */
	const lock = $derived.by(() => {
		if (!mayEdit) return wording.readOnly;
		const { column, task } = place;
		return column?.kind === 'shown' ? wording.shown(column.label) : (task?.locked ?? null);
	});

	/** Everything that would be filled in goes this way, to be shown and saved. */
	function submit(plan: FillPlan): void {
		say('');
		if (saving.asking) {
			say(words.strip.decideFirst);
			strip()?.focus();
		} else if (!mayEdit) say(wording.readOnly);
		else saving.submit(plan);
	}

	function begin(how: Mode, text: string): void {
		if (lock !== null) return say(lock);
		mode = how;
		value = text;
		void tick().then(() => field()?.caretToEnd());
	}

	function end(): void {
		mode = 'moving';
		value = '';
		openCell.close();
		reading.clear();
	}

	/** What was typed goes into its cell, or into every cell of a selection. */
	function commit(over?: Rect): void {
		const { active, task, column, ground } = place;
		if (mode === 'moving' || !active || !task || !column) return;
		const own = { top: active.row, bottom: active.row, left: active.column, right: active.column };
		const isSame = value === place.textAt(active);
		const plan = planSame(value, over ?? own, ground);
		end();
		if (over) return submit(plan);
		if (isSame) return;
		// back to what the server has: what was typed over it is forgotten
		if (plan.edits.length === 0) saving.forget([{ taskId: task.id, field: column.field }]);
		else saving.submit(plan);
	}

	/** The browser keeps it, and a deadline tells beside itself how it is read. */
	function typed(): void {
		const { active, task, column } = place;
		if (!active || !task || !column) return reading.clear();
		const from = sheet.textOf(active.row, column.field);
		const edit = { taskId: task.id, field: column.field, from, to: value };
		openCell.keep(edit);
		if (column.kind === 'deadline' && value.trim() !== '') reading.later(edit);
		else reading.clear();
	}

	return {
		...{ submit, begin, end, commit, typed },
		/** The first key was pressed in the field itself. */
		beginTyping: () => (mode = 'typing'),
		get mode() {
			return mode;
		},
		get value() {
			return value;
		},
		set value(text: string) {
			value = text;
		},
		/** Something stands in the open cell that it did not have. */
		get isChanged() {
			const { active } = place;
			return mode !== 'moving' && active !== null && value !== place.textAt(active);
		},
		get lock() {
			return lock;
		},
		/** What stands beside the field: how it is read, or why its cell was refused. */
		get told() {
			const { task, column } = place;
			if (mode !== 'moving' || !task || !column) return reading.text;
			return texts.wrongWith(task.id, column.field);
		}
	};
}

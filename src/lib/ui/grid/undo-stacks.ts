import { hasPhone } from '../../domain/phone.ts';

/** What can be taken back: the server's name of the act, and what it was. */
export type Step = { act: string; cells: number; rows: number };

export type UndoStacks = { undo: readonly Step[]; redo: readonly Step[] };

export const noSteps: UndoStacks = { undo: [], redo: [] };

/** Excel keeps as many. */
const most = 100;

/** Something new was done: what had been taken back cannot be done again. */
export function did(stacks: UndoStacks, step: Step): UndoStacks {
	return { undo: [...stacks.undo, step].slice(-most), redo: [] };
}

/** The last step was taken back by an act of its own, which can be taken back in turn. */
export function undid(stacks: UndoStacks, act: string | null): UndoStacks {
	return moved(stacks, 'undo', 'redo', act);
}

export function redid(stacks: UndoStacks, act: string | null): UndoStacks {
	return moved(stacks, 'redo', 'undo', act);
}

/** The last step of a side cannot be had any more, because somebody has changed its cells since. */
export function dropped(stacks: UndoStacks, side: 'undo' | 'redo'): UndoStacks {
	return { ...stacks, [side]: stacks[side].slice(0, -1) };
}

function moved(
	stacks: UndoStacks,
	from: 'undo' | 'redo',
	to: 'undo' | 'redo',
	act: string | null
): UndoStacks {
	const step = stacks[from].at(-1);
	const rest = dropped(stacks, from);
	return step && act !== null
		? { ...rest, [to]: [...stacks[to], { ...step, act }].slice(-most) }
		: rest;
}

/** What a tab may keep: a step that is told by its texts and has a telephone number in them ends with the page. */
export function keptOf({ undo, redo }: UndoStacks): UndoStacks {
	const isKept = ({ act }: Step) => !hasPhone(act);
	return { undo: undo.filter(isKept), redo: redo.filter(isKept) };
}

/** What a tab kept; anything else it holds is nothing. */
export function stepsIn(kept: unknown): UndoStacks {
	if (typeof kept !== 'object' || kept === null) return noSteps;
	const { undo, redo }: Record<string, unknown> = { ...kept };
	return { undo: list(undo), redo: list(redo) };
}

function list(kept: unknown): Step[] {
	return Array.isArray(kept) ? kept.filter(isStep) : [];
}

function isStep(kept: unknown): kept is Step {
	return (
		typeof kept === 'object' &&
		kept !== null &&
		'act' in kept &&
		typeof kept.act === 'string' &&
		'cells' in kept &&
		typeof kept.cells === 'number' &&
		'rows' in kept &&
		typeof kept.rows === 'number'
	);
}

import type { Direction } from './selection.ts';

/** What a key asks of the grid. */
export type Command =
	| { do: 'step'; direction: Direction; extend: boolean; jump: boolean }
	| { do: 'page'; by: 1 | -1; extend: boolean }
	| { do: 'end'; end: 'first' | 'last' | 'rowStart' | 'rowEnd'; extend: boolean }
	| { do: 'advance'; way: 'down' | 'up' | 'next' | 'previous' }
	| { do: 'edit' | 'clear' | 'erase' | 'fillDown' | 'fillSelection' | 'undo' | 'redo' }
	| { do: 'selectAll' | 'selectRow' | 'openRow' | 'showKeys' | 'leave' | 'break' | 'cancel' }
	| { do: 'collapse' | 'expand' };

/** What is known of a key press. */
export type Press = {
	key: string;
	ctrlKey: boolean;
	shiftKey: boolean;
	altKey: boolean;
	metaKey: boolean;
	isComposing: boolean;
	keyCode: number;
};

/** On a cell, in text that replaces it, or in its own text with the caret (F2). */
export type Mode = 'moving' | 'typing' | 'caret';

const arrows: Record<string, Direction | undefined> = {
	ArrowUp: 'up',
	ArrowDown: 'down',
	ArrowLeft: 'left',
	ArrowRight: 'right'
};

/**
 * What a key means, as in Excel; null leaves it to the field, so that it is typed. A key that an input
 * method is at work on means nothing: the Enter that picks a word neither moves nor saves. No single
 * letter means anything.
 */
export function commandOf(press: Press, mode: Mode): Command | null {
	if (press.isComposing || press.keyCode === 229) return null;
	const { key, shiftKey: extend } = press;
	const ctrl = press.ctrlKey || press.metaKey;
	const common = anywhere(press, ctrl);
	if (common) return common;
	if (mode !== 'moving') return inText(press, ctrl, mode);
	const direction = arrows[key];
	if (direction && press.altKey) {
		// what can be chosen drops down
		if (direction === 'down' && !extend) return { do: 'edit' };
		if (!extend || (direction !== 'left' && direction !== 'right')) return null;
		return { do: direction === 'left' ? 'collapse' : 'expand' };
	}
	if (direction) return { do: 'step', direction, extend, jump: ctrl };
	if (press.altKey) return null;
	if (ctrl) return withCtrl(key, extend);
	switch (key) {
		case 'Escape':
			return { do: 'leave' };
		case 'F2':
			return { do: 'edit' };
		case 'Delete':
			return { do: 'clear' };
		case 'Backspace':
			return { do: 'erase' };
		case 'Home':
			return { do: 'end', end: 'rowStart', extend };
		case 'End':
			return { do: 'end', end: 'rowEnd', extend };
		case 'PageUp':
			return { do: 'page', by: -1, extend };
		case 'PageDown':
			return { do: 'page', by: 1, extend };
		case ' ':
			return { do: extend ? 'selectRow' : 'openRow' };
		default:
			return null;
	}
}

/** Enter, Tab and their kin end an edit and move on; on a cell they only move. */
function anywhere({ key, shiftKey, altKey }: Press, ctrl: boolean): Command | null {
	if (key === 'Enter') {
		if (altKey) return { do: 'break' };
		if (ctrl) return { do: 'fillSelection' };
		return { do: 'advance', way: shiftKey ? 'up' : 'down' };
	}
	if (key === 'Tab' && !ctrl && !altKey) {
		return { do: 'advance', way: shiftKey ? 'previous' : 'next' };
	}
	// with Shift the slash is a question mark
	if (ctrl && (key === '?' || (key === '/' && shiftKey))) return { do: 'showKeys' };
	return null;
}

function inText({ key, altKey, shiftKey }: Press, ctrl: boolean, mode: Mode): Command | null {
	if (key === 'Escape') return { do: 'cancel' };
	const direction = arrows[key];
	// what was typed over a cell is done when an arrow leads away; with the caret in it arrows move there
	const leads = mode === 'typing' && direction && !ctrl && !altKey && !shiftKey;
	return leads ? { do: 'step', direction, extend: false, jump: false } : null;
}

function withCtrl(key: string, shift: boolean): Command | null {
	switch (key.toLowerCase()) {
		case 'home':
			return { do: 'end', end: 'first', extend: shift };
		case 'end':
			return { do: 'end', end: 'last', extend: shift };
		case 'a':
			return { do: 'selectAll' };
		case 'd':
			return { do: 'fillDown' };
		case 'z':
			return { do: shift ? 'redo' : 'undo' };
		case 'y':
			return { do: 'redo' };
		default:
			return null;
	}
}

/** A key that would type something: on a cell that cannot be changed it is answered with why. */
export function types({ key, ctrlKey, altKey, metaKey, keyCode }: Press): boolean {
	return keyCode === 229 || ([...key].length === 1 && !ctrlKey && !altKey && !metaKey);
}

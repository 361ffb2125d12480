import { expect, test } from 'vitest';
import { commandOf, types, type Mode, type Press } from './keys.ts';

/** Ctrl+Shift+A as it arrives. */
function press(keys: string, more: Partial<Press> = {}): Press {
	const parts = keys === '+' ? ['+'] : keys.split('+');
	return {
		key: parts.at(-1) ?? '',
		ctrlKey: parts.includes('Ctrl'),
		shiftKey: parts.includes('Shift'),
		altKey: parts.includes('Alt'),
		metaKey: false,
		isComposing: false,
		keyCode: 0,
		...more
	};
}

test.each([
	['ArrowDown', { do: 'step', direction: 'down', extend: false, jump: false }],
	['Shift+ArrowLeft', { do: 'step', direction: 'left', extend: true, jump: false }],
	['Ctrl+Shift+ArrowRight', { do: 'step', direction: 'right', extend: true, jump: true }],
	['Enter', { do: 'advance', way: 'down' }],
	['Shift+Enter', { do: 'advance', way: 'up' }],
	['Tab', { do: 'advance', way: 'next' }],
	['Shift+Tab', { do: 'advance', way: 'previous' }],
	['F2', { do: 'edit' }],
	['Delete', { do: 'clear' }],
	['Backspace', { do: 'erase' }],
	['Ctrl+a', { do: 'selectAll' }],
	['Ctrl+A', { do: 'selectAll' }],
	['Ctrl+d', { do: 'fillDown' }],
	['Ctrl+Enter', { do: 'fillSelection' }],
	['Ctrl+z', { do: 'undo' }],
	['Ctrl+y', { do: 'redo' }],
	['Ctrl+Shift+Z', { do: 'redo' }],
	['Ctrl+Home', { do: 'end', end: 'first', extend: false }],
	['Ctrl+Shift+End', { do: 'end', end: 'last', extend: true }],
	['PageDown', { do: 'page', by: 1, extend: false }],
	[' ', { do: 'openRow' }],
	['Shift+ ', { do: 'selectRow' }],
	['Ctrl+?', { do: 'showKeys' }],
	['Ctrl+Shift+/', { do: 'showKeys' }],
	['Escape', { do: 'leave' }],
	['Alt+Shift+ArrowLeft', { do: 'collapse' }],
	['Alt+ArrowDown', { do: 'edit' }],
	// the browser's own: copy, cut and paste arrive as events, find and back are its business
	['Ctrl+c', null],
	['Ctrl+f', null],
	['Alt+ArrowLeft', null],
	// no letter means anything: it is typed
	['a', null],
	['j', null],
	['?', null]
])('on a cell %s', (keys, command) => {
	expect(commandOf(press(keys), 'moving')).toEqual(command);
});

test.each<[string, Mode, unknown]>([
	['ArrowDown', 'typing', { do: 'step', direction: 'down', extend: false, jump: false }],
	['ArrowLeft', 'caret', null],
	['Shift+ArrowLeft', 'typing', null],
	['Alt+Enter', 'typing', { do: 'break' }],
	['Enter', 'caret', { do: 'advance', way: 'down' }],
	['Tab', 'caret', { do: 'advance', way: 'next' }],
	['Escape', 'typing', { do: 'cancel' }],
	['Ctrl+Enter', 'typing', { do: 'fillSelection' }],
	['Ctrl+z', 'typing', null],
	['Ctrl+a', 'caret', null],
	['Delete', 'caret', null],
	['Home', 'caret', null],
	[' ', 'typing', null]
])('%s while %s', (keys, mode, command) => {
	expect(commandOf(press(keys), mode)).toEqual(command);
});

test.each(['Enter', 'Escape', 'ArrowDown', 'Tab', 'Ctrl+Enter', ' '])(
	'%s that an input method is at work on means nothing',
	(keys) => {
		for (const mode of ['moving', 'typing', 'caret'] as const) {
			expect(commandOf(press(keys, { isComposing: true }), mode)).toBeNull();
			expect(commandOf(press(keys, { keyCode: 229 }), mode)).toBeNull();
		}
	}
);

test.each([
	['a letter', 'a', true],
	['a Chinese character', '区', true],
	['a shortcut', 'Ctrl+c', false],
	['a key with a name', 'ArrowDown', false]
])('%s types: %s', (_, keys, does) => {
	expect(types(press(keys))).toBe(does);
	expect(types(press('Process', { keyCode: 229 }))).toBe(true);
});

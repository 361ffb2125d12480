/** What a key does on the page of a report that is reviewed; a number picks that reason. */
export type ReviewCommand =
	'approve' | 'return' | 'next' | 'previous' | 'evidence' | 'undo' | 'cancel' | number;

export type KeyPress = {
	key: string;
	isComposing: boolean;
	keyCode: number;
	/** Ctrl, Alt or ⌘. */
	hasModifier: boolean;
	/** Whether text is typed where the key went. */
	inField: boolean;
	isRepeat: boolean;
};

/**
 * Single letters only outside fields, and never while a Chinese word is being composed. A key that is
 * held down concludes once: the next report is not passed by the same press. While the reasons for a
 * return are open nothing else is concluded or left.
 */
export function reviewCommand(press: KeyPress, isReturning: boolean): ReviewCommand | null {
	const { key, isComposing, keyCode, hasModifier, inField, isRepeat } = press;
	if (isComposing || keyCode === 229 || hasModifier || isRepeat) return null;
	if (key === 'Escape') return isReturning ? 'cancel' : null;
	if (inField) return null;
	if (/^[1-6]$/.test(key)) return isReturning ? Number(key) : null;
	const command = commands[key.toLowerCase()] ?? null;
	const rests = isReturning && command !== 'return' && command !== 'evidence';
	return rests ? null : command;
}

const commands: { readonly [key: string]: ReviewCommand | undefined } = {
	a: 'approve',
	r: 'return',
	j: 'next',
	k: 'previous',
	o: 'evidence',
	u: 'undo'
};

/**
 * Puts text on the clipboard. On plain http a browser has no clipboard for pages, so an old command
 * is tried with a field beside the button (inside an open dialog nothing outside it can be selected).
 * False where neither is allowed: the reader copies by hand.
 */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
	// the type says it is always there; on plain http it is not
	const clipboard: Clipboard | undefined = navigator.clipboard;
	if (clipboard) {
		const copied = await clipboard.writeText(text).then(
			() => true,
			() => false // refused by a policy of the browser: the old way may still do
		);
		if (copied) return true;
	}
	return copyByCommand(text, beside);
}

function copyByCommand(text: string, beside: HTMLElement): boolean {
	const before = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.readOnly = true;
	field.style.cssText = 'position:fixed;top:0;left:0;opacity:0';
	beside.append(field);
	field.select();
	// deprecated, and the only way there is without https
	const copied = document.execCommand('copy');
	field.remove();
	if (before instanceof HTMLElement) before.focus({ preventScroll: true });
	return copied;
}

/** Puts the cursor on a line of the pasted text, and shows it. */
export function goToLine(textarea: HTMLTextAreaElement, line: number): void {
	const lines = textarea.value.split('\n');
	const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
	textarea.closest('details')?.setAttribute('open', '');
	textarea.focus({ preventScroll: true });
	textarea.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
	// lines do not wrap here, so each is as high as the next
	textarea.scrollTop = (textarea.scrollHeight / lines.length) * Math.max(0, line - 3);
	textarea.scrollIntoView({ block: 'center' });
}

/** What one click puts into the percent: so many points more, never over 100. */
export function morePercent(typed: string, points: number): string {
	const plain = typed.normalize('NFKC').replace('%', '').trim();
	const now = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
	return String(Math.min(100, now + points));
}

/** Last month's words in the box: what stands there already stays above them. */
export function withRepeated(text: string, before: string): string {
	if (text.trim() === '') return before;
	return text.includes(before) ? text : `${text.trimEnd()}\n${before}`;
}

/** What a task with so many of its 阶段目标 reached may be called: proposed, never set. */
export function proposedPercent(done: number, all: number): number | null {
	return all === 0 ? null : Math.round((100 * done) / all);
}

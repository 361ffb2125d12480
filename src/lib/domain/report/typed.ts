/** Whether anything was typed at all. */
export function isFilled(typed: string | undefined): boolean {
	return (typed ?? '').trim() !== '';
}

/** What was typed, no longer than a message can hold. */
export function shown(typed: string): string {
	return Array.from(typed.trim().slice(0, 100)).slice(0, 40).join('');
}

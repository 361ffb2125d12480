/** A month as somebody types it to confirm it: 11, 11月, 2026年11月, 2026-11. Its year is that of `near`. */
export function monthOfTyped(typed: string, near: string): string | null {
	const plain = typed.normalize('NFKC').replace(/\s/g, '');
	const [, year = near.slice(0, 4), month] = /^(?:(\d{4})[年-])?(\d{1,2})月?$/.exec(plain) ?? [];
	return month === undefined ? null : `${year}-${month.padStart(2, '0')}`;
}

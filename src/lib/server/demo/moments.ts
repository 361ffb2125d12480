/** A moment as the data has it (`2026-05-14T10:20`, Shanghai time) as operations have it. */
export function inShanghai(moment: string): string {
	return `${moment}:00+08:00`;
}

/** The moment so many minutes later. */
export function later(at: string, minutes: number): string {
	const shifted = Date.parse(at) + minutes * 60_000 + 8 * 3_600_000;
	return inShanghai(new Date(shifted).toISOString().slice(0, 16));
}

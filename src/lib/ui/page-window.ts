/**
 * The page numbers that a reader is offered: the first, the last, and those around the present
 * one; null stands for a gap of two or more.
 */
export function pageWindow(page: number, pages: number): (number | null)[] {
	const near = [1, page - 1, page, page + 1, pages];
	const offered = [...new Set(near)].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b);
	return offered.flatMap((n, index) => {
		const gap = n - (offered[index - 1] ?? 0);
		// a gap of one is the page itself
		return gap === 1 ? [n] : gap === 2 ? [n - 1, n] : [null, n];
	});
}

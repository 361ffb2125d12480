type InLine = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * Runs what it is given one after another, in the order in which it came; a failure lets the next one on
 * like a success. What takes longer than `longestMs`, such as a long import, is passed by: the next one
 * begins beside it, and those behind that still one after another.
 */
export function inLine(longestMs: number): InLine {
	let last = Promise.resolve();

	return async (run) => {
		const before = last;
		const { promise, resolve: leave } = Promise.withResolvers<void>();
		last = promise;
		await before;
		const passedBy = setTimeout(leave, longestMs);
		try {
			return await run();
		} finally {
			clearTimeout(passedBy);
			leave();
		}
	};
}

/**
 * Runs what it is given, but only so many at once; the rest wait in the order in which they came.
 * A failure frees its place like a success.
 */
export function atMost(places: number): <T>(run: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = [];
	let free = places;

	return async (run) => {
		if (free > 0) free -= 1;
		else await new Promise<void>((enter) => waiting.push(enter));
		try {
			return await run();
		} finally {
			const next = waiting.shift();
			// the place goes straight on, so that nobody slips in between
			if (next) next();
			else free += 1;
		}
	};
}

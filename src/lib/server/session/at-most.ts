type InTurn = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * Runs what it is given, but only so many at once; the rest wait in the order in which they came.
 * A failure frees its place like a success.
 */
export function atMost(places: number): InTurn {
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

/** The same for each key by itself: one who asks for much holds up nobody else. */
export function atMostEach(places: number): <T>(key: string, run: () => Promise<T>) => Promise<T> {
	const lines = new Map<string, { inTurn: InTurn; users: number }>();

	return async (key, run) => {
		const line = lines.get(key) ?? { inTurn: atMost(places), users: 0 };
		lines.set(key, line);
		line.users += 1;
		try {
			return await line.inTurn(run);
		} finally {
			line.users -= 1;
			if (line.users === 0) lines.delete(key);
		}
	};
}

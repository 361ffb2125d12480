const pauses = [2, 5, 15, 60];

/** Tries something again after 2, 5, 15 and then every 60 seconds, until it is told to rest. */
export function againAfter(attempt: () => void) {
	let tries = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	return {
		later: () => {
			clearTimeout(timer);
			timer = setTimeout(attempt, 1000 * (pauses[tries] ?? 60));
			tries += 1;
		},
		stop: () => clearTimeout(timer),
		/** What was tried came through. */
		rest: () => {
			clearTimeout(timer);
			tries = 0;
		}
	};
}

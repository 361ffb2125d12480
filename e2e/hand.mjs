/** Works a page as a hand does, counting clicks; what it took is told, and only the clicks are asserted. */
export function handOf(journey) {
	const begun = performance.now();
	let clicks = 0;
	return {
		click: async (target) => {
			clicks += 1;
			await target.click();
		},
		/** Tells clicks and seconds. */
		done: () => {
			const seconds = ((performance.now() - begun) / 1000).toFixed(1);
			console.log(`       ${journey}: ${clicks} clicks, ${seconds} s`);
			return clicks;
		}
	};
}

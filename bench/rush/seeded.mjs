/** Chance that is the same in every run of one seed. */
export function seeded(seed) {
	let state = (seed * 2_654_435_761) % 4_294_967_296;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

/**
 * The places of a longest rising run of values (not necessarily neighbours). Tasks outside it have
 * been moved; a row put in at the top moves none of those after it. Takes n log n steps.
 */
export function longestRise(values: readonly number[]): Set<number> {
	// ends[k]: the place with the smallest value that ends a run of k + 1
	const ends: number[] = [];
	const before = new Int32Array(values.length).fill(-1);
	for (const [place, value] of values.entries()) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
			else high = middle;
		}
		before[place] = low === 0 ? -1 : (ends[low - 1] ?? -1);
		ends[low] = place;
	}
	const rise = new Set<number>();
	for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rise.add(place);
	return rise;
}

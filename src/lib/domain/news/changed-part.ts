/** Two texts with what both begin and end with apart from what differs between. */
export type ChangedPart = { before: string; from: string; to: string; after: string };

/** So much of what stayed is shown on either side. */
const around = 12;

/**
 * What of a long text is other than it was, with a few characters to either side; all of it where it
 * is short. Whole characters: nothing is cut within one that takes two units.
 */
export function changedPart(from: string, to: string): ChangedPart {
	const [one, other] = [[...from], [...to]];
	const most = Math.min(one.length, other.length);
	let start = 0;
	while (start < most && one[start] === other[start]) start++;
	let end = 0;
	while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++;
	const left = one.slice(0, start);
	const right = end === 0 ? [] : one.slice(-end);
	return {
		before: left.length > around ? `…${left.slice(-around).join('')}` : left.join(''),
		from: one.slice(start, one.length - end).join(''),
		to: other.slice(start, other.length - end).join(''),
		after: right.length > around ? `${right.slice(0, around).join('')}…` : right.join('')
	};
}

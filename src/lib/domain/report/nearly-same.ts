/**
 * Whether at most one character in twenty of a text is another one, or one more or fewer. Only the
 * ways that stay within this bound are walked, so that two long texts cost little.
 */
export function isNearlySame(one: string, other: string): boolean {
	const [a, b] = [Array.from(one), Array.from(other)];
	const most = Math.floor(Math.max(a.length, b.length) / 20);
	if (Math.abs(a.length - b.length) > most) return false;
	const beyond = most + 1;
	let above = new Uint16Array(b.length + 1).fill(beyond);
	for (let j = 0; j <= Math.min(most, b.length); j += 1) above[j] = j;
	for (let i = 1; i <= a.length; i += 1) {
		const row = new Uint16Array(b.length + 1).fill(beyond);
		if (i <= most) row[0] = i;
		let least = row[0] ?? beyond;
		const last = Math.min(b.length, i + most);
		for (let j = Math.max(1, i - most); j <= last; j += 1) {
			const replaced = (above[j - 1] ?? beyond) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const gone = (above[j] ?? beyond) + 1;
			const come = (row[j - 1] ?? beyond) + 1;
			const cost = Math.min(replaced, gone, come, beyond);
			row[j] = cost;
			if (cost < least) least = cost;
		}
		if (least > most) return false;
		above = row;
	}
	return (above[b.length] ?? beyond) <= most;
}

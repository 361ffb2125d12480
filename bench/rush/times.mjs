/** How long each kind of request took, and what broke. */
export function times() {
	const kinds = new Map();
	const broken = [];
	return {
		broken,
		note(kind, ms, { status, why }) {
			if (!kinds.has(kind)) kinds.set(kind, []);
			kinds.get(kind).push(ms);
			if (status === 0 || status >= 400)
				broken.push({ kind, status, why: String(why).slice(0, 300) });
		},
		of: (...names) => told(names.flatMap((name) => kinds.get(name) ?? [])),
		each: () => Object.fromEntries([...kinds].map(([kind, all]) => [kind, told(all)])),
		kinds: () => [...kinds.keys()]
	};
}

export function told(all) {
	const sorted = [...all].sort((one, other) => one - other);
	const at = (share) =>
		rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
	return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

export function rounded(number) {
	return number === undefined ? null : Number(number.toPrecision(3));
}

/** Keeps so many answers that follow from their key alone; what was not asked for longest goes first. */
export function remembered<Value>(most: number): (key: string, make: () => Value) => Value {
	const kept = new Map<string, Value>();

	return (key, make) => {
		const value = kept.get(key) ?? make();
		kept.delete(key);
		kept.set(key, value);
		const [oldest] = kept.keys();
		if (kept.size > most && oldest !== undefined) kept.delete(oldest);
		return value;
	};
}

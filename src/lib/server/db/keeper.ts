import type { Db } from './client.ts';

type Kept<Value> = { value: Promise<Value>; isThere: boolean };

type How = {
	/**
	 * Whether to wait for somebody else who reads it at this moment. A deed does not: it has the database
	 * to itself, or one of few ways to it, and who reads may be waiting for just that.
	 */
	waits?: boolean;
};

/**
 * Keeps what was read for as long as it is good, of so many names at once: the one asked for least
 * lately goes first. Who asks while it is being read waits for the same reading; a reading is handed
 * what was good before it.
 */
export function renewer<Value>(atOnce: number) {
	const kept = new WeakMap<Db, Map<string, Kept<Value>>>();

	function keep(names: Map<string, Kept<Value>>, name: string, one: Kept<Value>): void {
		names.delete(name);
		names.set(name, one);
		const [oldest] = names.keys();
		if (names.size > atOnce && oldest !== undefined) names.delete(oldest);
	}

	return async (
		db: Db,
		name: string,
		isGood: (value: Value) => boolean,
		read: (before: Value | undefined) => Promise<Value>,
		{ waits = true }: How = {}
	): Promise<Value> => {
		const names = kept.get(db) ?? new Map<string, Kept<Value>>();
		kept.set(db, names);
		for (;;) {
			const known = names.get(name);
			const isWaitedFor = known && (waits || known.isThere);
			const before = isWaitedFor ? await known.value.catch(() => undefined) : undefined;
			// somebody else may have begun to read meanwhile
			if (isWaitedFor && names.get(name) !== known) continue;
			if (known && before !== undefined && isGood(before)) {
				keep(names, name, known);
				return before;
			}
			if (!waits) {
				const own = await read(before);
				keep(names, name, { value: Promise.resolve(own), isThere: true });
				return own;
			}
			const renewed = { value: read(before), isThere: false };
			keep(names, name, renewed);
			// what could not be read is asked for anew
			renewed.value.then(
				() => (renewed.isThere = true),
				() => names.get(name) === renewed && names.delete(name)
			);
			return renewed.value;
		}
	};
}

/** The same of what is good for as long as `key` says the same. */
export function keeper<Value>(atOnce: number) {
	const renew = renewer<{ key: string; value: Value }>(atOnce);
	return async (
		db: Db,
		name: string,
		key: string,
		read: () => Promise<Value>,
		how: How = {}
	): Promise<Value> => {
		const isGood = (kept: { key: string }) => kept.key === key;
		return (await renew(db, name, isGood, async () => ({ key, value: await read() }), how)).value;
	};
}

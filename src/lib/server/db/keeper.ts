import type { Db } from './client.ts';

type Kept<Value> = { value: Promise<Value> };

/**
 * Keeps what was read for as long as it is good, of so many names at once: the one asked for least
 * lately goes first. Who asks while it is being read waits for the same reading; a reading is handed
 * what was good before it.
 */
export function renewer<Value>(atOnce: number) {
	const kept = new WeakMap<Db, Map<string, Kept<Value>>>();

	return async (
		db: Db,
		name: string,
		isGood: (value: Value) => boolean,
		read: (before: Value | undefined) => Promise<Value>
	): Promise<Value> => {
		const names = kept.get(db) ?? new Map<string, Kept<Value>>();
		kept.set(db, names);
		for (;;) {
			const known = names.get(name);
			const before = known && (await known.value.catch(() => undefined));
			// somebody else may have begun to read meanwhile
			if (names.get(name) !== known) continue;
			names.delete(name);
			if (known && before !== undefined && isGood(before)) {
				names.set(name, known);
				return before;
			}
			const renewed = { value: read(before) };
			names.set(name, renewed);
			const [oldest] = names.keys();
			if (names.size > atOnce && oldest !== undefined) names.delete(oldest);
			// what could not be read is asked for anew
			renewed.value.catch(() => {
				if (names.get(name) === renewed) names.delete(name);
			});
			return renewed.value;
		}
	};
}

/** The same of what is good for as long as `key` says the same. */
export function keeper<Value>(atOnce: number) {
	const renew = renewer<{ key: string; value: Value }>(atOnce);
	return async (db: Db, name: string, key: string, read: () => Promise<Value>): Promise<Value> => {
		const isGood = (kept: { key: string }) => kept.key === key;
		return (await renew(db, name, isGood, async () => ({ key, value: await read() }))).value;
	};
}

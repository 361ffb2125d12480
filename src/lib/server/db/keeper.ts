import { findLastLink } from './audit-events.ts';
import type { Db } from './client.ts';

/**
 * What a district has stood at since: whatever is done to it adds a link to its chain. Ask for it
 * before reading, so that what is written meanwhile is read twice and never missed.
 */
export async function findStand(db: Db, jurisdictionId: string): Promise<string> {
	return (await findLastLink(db, jurisdictionId))?.hash ?? '';
}

/**
 * Keeps what was read for as long as `key` says the same, of so many names at once: the one asked for
 * least lately goes first. Who asks while it is being read waits for the same reading.
 */
export function keeper<Value>(atOnce: number) {
	const kept = new WeakMap<Db, Map<string, { key: string; value: Promise<Value> }>>();
	return (db: Db, name: string, key: string, read: () => Promise<Value>): Promise<Value> => {
		const names = kept.get(db) ?? new Map<string, { key: string; value: Promise<Value> }>();
		kept.set(db, names);
		const known = names.get(name);
		names.delete(name);
		if (known?.key === key) {
			names.set(name, known);
			return known.value;
		}
		const value = read();
		names.set(name, { key, value });
		const [oldest] = names.keys();
		if (names.size > atOnce && oldest !== undefined) names.delete(oldest);
		// what could not be read is asked for anew
		value.catch(() => {
			if (names.get(name)?.value === value) names.delete(name);
		});
		return value;
	};
}

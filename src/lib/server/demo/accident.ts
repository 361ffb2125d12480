/**
 * A number from `from` to `to` that looks accidental and is the same in every build: it hangs on
 * the key alone.
 */
export function accident(key: string, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(key)) {
		hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	}
	hash ^= hash >>> 15;
	return from + ((hash >>> 0) % (to - from + 1));
}

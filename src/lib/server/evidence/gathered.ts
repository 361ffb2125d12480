/**
 * Puts bytes together that are known to be no more than so many. A list of pieces would weigh a
 * hundred times what a file of nothing but tiny pieces does.
 */
export function gather(most: number) {
	const whole = Buffer.allocUnsafe(most);
	let used = 0;
	return {
		add(...parts: readonly Uint8Array[]): void {
			for (const part of parts) {
				whole.set(part, used);
				used += part.length;
			}
		},
		bytes: () => whole.subarray(0, used)
	};
}

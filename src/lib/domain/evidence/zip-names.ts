const mostParts = 20_000;
const longestComment = 65_535;

/**
 * The names of a zip's parts in small letters, by its own list at the end, and whether any of them has
 * a password. Null where there is no list that could be followed.
 */
export function zipNames(bytes: Uint8Array): { names: string[]; isLocked: boolean } | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfList(view);
	if (end === null) return null;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	if (count > mostParts) return null;
	const names: string[] = [];
	let isLocked = false;
	for (let part = 0; part < count; part++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
		const length = view.getUint16(at + 28, true);
		const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		if (at + 46 + length > view.byteLength) return null;
		if ((view.getUint16(at + 8, true) & 1) === 1) isLocked = true;
		// some programs write paths the way of Windows
		const name = ascii(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/');
		names.push(name.toLowerCase());
		at += 46 + length + rest;
	}
	return { names, isLocked };
}

/** From the last byte on: behind the list may stand a comment. */
function endOfList(view: DataView): number | null {
	const least = Math.max(0, view.byteLength - 22 - longestComment);
	for (let at = view.byteLength - 22; at >= least; at--) {
		if (view.getUint32(at, true) === 0x06054b50) return at;
	}
	return null;
}

/** The names that matter are plain letters; of others only that they are others. */
function ascii(bytes: Uint8Array): string {
	return Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join('');
}

const entrySize = 128;
const firstSector = 512;

/**
 * The names of the streams in a container of the old office programs, in small letters. Its directory
 * lies in whole entries, so that it is found without following its chains, which may be broken.
 */
export function oleStreams(bytes: Uint8Array): Set<string> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const names = new Set<string>();
	for (let at = firstSector; at + entrySize <= bytes.length; at += entrySize) {
		if (bytes[at + 66] !== stream) continue;
		const name = nameAt(view, at);
		if (name !== null) names.add(name.toLowerCase());
	}
	return names;
}

const stream = 2;

function nameAt(view: DataView, at: number): string | null {
	const length = view.getUint16(at + 64, true);
	if (length < 4 || length > 64 || length % 2 === 1) return null;
	let name = '';
	for (let sign = 0; sign < length - 2; sign += 2) {
		const code = view.getUint16(at + sign, true);
		// other bytes of the file that happen to fit
		if (code === 0 || code > 0x7e) return null;
		name += String.fromCharCode(code);
	}
	return name;
}

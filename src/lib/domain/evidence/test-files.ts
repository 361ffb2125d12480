/** A zip of empty parts with these names, as far as its list goes. */
export function zipOf(...given: (string | { isLocked: boolean })[]): Uint8Array<ArrayBuffer> {
	const isLocked = given.some((one) => typeof one !== 'string' && one.isLocked);
	const names = given.filter((one) => typeof one === 'string');
	const begin = [0x50, 0x4b, 3, 4, 0, 0, 0, 0];
	const list = names.flatMap((name) => {
		const signs = Array.from(name, (sign) => sign.charCodeAt(0));
		const head = [0x50, 0x4b, 1, 2, ...Array.from({ length: 42 }, () => 0)];
		head[8] = isLocked ? 1 : 0;
		head[28] = signs.length;
		return [...head, ...signs];
	});
	const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 0, 0, names.length, 0];
	const size = [list.length & 0xff, list.length >> 8, 0, 0];
	return Uint8Array.from([...begin, ...list, ...end, ...size, begin.length, 0, 0, 0, 0, 0]);
}

/** A container of the old office programs with these streams in its directory. */
export function oleOf(...streams: string[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(1024 + streams.length * 128);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	for (const [index, name] of streams.entries()) {
		const at = 1024 + index * 128;
		for (const [place, sign] of Array.from(name).entries()) {
			bytes[at + place * 2] = sign.charCodeAt(0);
		}
		bytes[at + 64] = name.length * 2 + 2;
		bytes[at + 66] = 2;
	}
	return bytes;
}

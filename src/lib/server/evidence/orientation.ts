const tag = 0x0112;
const most = 20; // entries that are looked through: it stands among the first ones

/** Which side is up (1 to 8), by a TIFF header as pictures carry it; 1 where it says nothing. */
export function orientationIn(tiff: Buffer): number {
	const order = tiff.toString('latin1', 0, 4);
	const isLittle = order === 'II*\0';
	if (tiff.length < 8 || (!isLittle && order !== 'MM\0*')) return 1;
	const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	if (first + 2 > tiff.length) return 1;
	const count = Math.min(short(first), most);
	for (let entry = 0; entry < count; entry++) {
		const at = first + 2 + entry * 12;
		if (at + 12 > tiff.length) return 1;
		if (short(at) !== tag) continue;
		const value = short(at + 8);
		return value >= 1 && value <= 8 ? value : 1;
	}
	return 1;
}

/** A TIFF header that holds which side is up, and nothing else. */
export function tiffOf(orientation: number): Buffer {
	const tiff = Buffer.alloc(26);
	tiff.write('MM\0*', 'latin1');
	tiff.writeUInt32BE(8, 4);
	tiff.writeUInt16BE(1, 8);
	tiff.writeUInt16BE(tag, 10);
	tiff.writeUInt16BE(3, 12);
	tiff.writeUInt32BE(1, 14);
	tiff.writeUInt16BE(orientation, 18);
	return tiff;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orientationIn, tiffOf } from './orientation.ts';
import { stripLocation } from './strip-location.ts';
import {
	cameraJpeg,
	cameraTiff,
	exifOf,
	jfif,
	keptJpeg,
	pngChunk,
	pngEnd,
	pngHeader,
	pngOf,
	riffChunk,
	scans,
	secret,
	segment,
	webpOf
} from './test-pictures.ts';

const turned = exifOf(tiffOf(6));

describe('of a JPEG', () => {
	test('every place goes, the picture stays byte for byte, and so does which side is up', () => {
		expect(stripLocation(cameraJpeg(6), 'jpg')).toEqual(keptJpeg(turned));
		expect(stripLocation(cameraJpeg(1), 'jpg')).toEqual(keptJpeg());
	});

	test('which side is up is read either way round, and is nothing else than that', () => {
		for (const order of ['II', 'MM'] as const) expect(orientationIn(cameraTiff(8, order))).toBe(8);
		expect(orientationIn(cameraTiff(9))).toBe(1);
		expect(orientationIn(tiffOf(3))).toBe(3);
		const bytes = Buffer.from(cameraTiff(6));
		for (let length = 0; length < bytes.length; length++) {
			expect([1, 6]).toContain(orientationIn(bytes.subarray(0, length)));
		}
	});

	test('what stands between two segments goes, as decoders pass it over', () => {
		const whole = cameraJpeg(1);
		const at = whole.indexOf(scans.table);
		const between = Buffer.concat([Buffer.from(secret), Buffer.from([0xff, 0xff, 0xff])]);
		const more = Buffer.concat([whole.subarray(0, at), between, whole.subarray(at)]);
		expect(stripLocation(more, 'jpg')).toEqual(keptJpeg());
	});

	test('a picture that breaks off in its scan is ended there; before it there is none', () => {
		expect(stripLocation(cameraJpeg(6, { end: Buffer.alloc(0) }), 'jpg')).toEqual(keptJpeg(turned));
		const whole = cameraJpeg(6);
		const scan = whole.indexOf(scans.first);
		for (let length = 0; length < scan + 5; length++) {
			expect(stripLocation(whole.subarray(0, length), 'jpg'), String(length)).toBeNull();
		}
	});

	test('a second beginning inside is no picture that could be followed', () => {
		const two = Buffer.concat([Buffer.from([0xff, 0xd8]), jfif, cameraJpeg(1)]);
		expect(stripLocation(two, 'jpg')).toBeNull();
	});

	test('a file of nothing but tiny segments costs no more than its size', () => {
		const tiny = Buffer.concat([
			Buffer.from([0xff, 0xd8]),
			Buffer.alloc(8 * 2 ** 20, Buffer.from([0xff, 0xc4, 0, 2])),
			scans.second
		]);
		expect(stripLocation(tiny, 'jpg')?.length).toBe(tiny.length + 2);
	});
});

describe('of a PNG', () => {
	const data = pngChunk('IDAT', 'drawn');
	const told = [
		pngChunk('tEXt', `Comment\0${secret}`),
		pngChunk('zTXt', `Raw profile type exif\0\0${secret}`),
		pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${secret}`),
		pngChunk('tIME', secret.slice(0, 7)),
		pngChunk('caMe', secret)
	];
	const behind = Buffer.from(`PK\x03\x04${secret}`);

	test('its texts go with every place, what it is drawn from stays', () => {
		const gamma = pngChunk('gAMA', '\0\0\xb1\x8f');
		const camera = pngChunk('eXIf', cameraTiff(1, 'MM'));
		const whole = pngOf(pngHeader(), ...told, gamma, camera, data, ...told, data, pngEnd, behind);
		expect(stripLocation(whole, 'png')).toEqual(pngOf(pngHeader(), gamma, data, data, pngEnd));
	});

	test('which side is up stays', () => {
		const whole = pngOf(pngHeader(), data, pngChunk('eXIf', cameraTiff(6)), pngEnd);
		const upright = pngChunk('eXIf', tiffOf(6));
		expect(stripLocation(whole, 'png')).toEqual(pngOf(pngHeader(), upright, data, pngEnd));
	});

	test('one that breaks off is none', () => {
		const whole = pngOf(pngHeader(), ...told, data, pngEnd);
		for (let length = 0; length < whole.length; length++) {
			expect(stripLocation(whole.subarray(0, length), 'png'), String(length)).toBeNull();
		}
		expect(stripLocation(pngOf(data, pngEnd), 'png')).toBeNull();
	});

	test('a header that claims a hundred thousand pixels each way is not drawn', () => {
		const flood = pngOf(pngHeader(100_000, 100_000), pngChunk('IDAT', 'no such picture'), pngEnd);
		const before = process.memoryUsage().rss;
		expect(stripLocation(flood, 'png')).toEqual(flood);
		// drawn, it would take forty billion bytes
		expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
	});
});

describe('of a WebP', () => {
	const size = (flags: number) =>
		riffChunk('VP8X', `${String.fromCharCode(flags)}\0\0\0\0\0\0\0\0\0`);
	const data = riffChunk('VP8 ', 'drawn');
	const xmp = riffChunk('XMP ', secret);
	const exif = (tiff: Buffer) => riffChunk('EXIF', tiff);
	const behind = Buffer.from(secret);

	test('every place goes, the picture stays, and so does which side is up', () => {
		const colours = riffChunk('ICCP', 'colours');
		const camera = exif(cameraTiff(6));
		const whole = webpOf(size(0x2c), colours, data, camera, xmp, riffChunk('mine', secret));
		const kept = webpOf(size(0x28), colours, data, exif(tiffOf(6)));
		expect(stripLocation(Buffer.concat([whole, behind]), 'webp')).toEqual(kept);
	});

	test('some programs put a name before it', () => {
		const named = exif(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), cameraTiff(3)]));
		const kept = webpOf(size(0x08), data, exif(tiffOf(3)));
		expect(stripLocation(webpOf(size(0x08), data, named), 'webp')).toEqual(kept);
	});

	test('upright it says so by saying nothing; a plain one has no place for it', () => {
		const whole = webpOf(size(0x0c), data, exif(cameraTiff(1)), xmp);
		expect(stripLocation(whole, 'webp')).toEqual(webpOf(size(0), data));
		expect(stripLocation(webpOf(data, exif(cameraTiff(6))), 'webp')).toEqual(webpOf(data));
	});

	test('one that breaks off is none, but for a last byte that only fills', () => {
		const whole = webpOf(size(0x0c), xmp, data);
		for (let length = 0; length < whole.length - 1; length++) {
			expect(stripLocation(whole.subarray(0, length), 'webp'), String(length)).toBeNull();
		}
		expect(stripLocation(whole.subarray(0, -1), 'webp')).toEqual(webpOf(size(0), data));
		expect(stripLocation(webpOf(size(0), xmp), 'webp')).toBeNull();
	});
});

const samples = {
	jpg: cameraJpeg(6),
	png: pngOf(
		...[pngHeader(), pngChunk('eXIf', cameraTiff(6)), pngChunk('tEXt', secret)],
		...[pngChunk('IDAT', 'drawn'), pngEnd]
	),
	webp: webpOf(
		...[riffChunk('VP8X', '\x0c\0\0\0\0\0\0\0\0\0'), riffChunk('VP8L', 'drawn')],
		...[riffChunk('EXIF', cameraTiff(6)), riffChunk('XMP ', secret)]
	)
};

/** The same pictures with bytes changed, cut, put in and taken out. */
const mutants = fc.record({
	kind: fc.constantFrom('jpg', 'png', 'webp'),
	steps: fc.array(
		fc.record({
			how: fc.constantFrom('set', 'cut', 'insert', 'delete', 'repeat'),
			at: fc.nat(400),
			bytes: fc.uint8Array({ maxLength: 12 })
		}),
		{ minLength: 1, maxLength: 6 }
	)
} as const);

test('whatever became of a picture, it is kept or refused, never thrown over, and kept it stays', () => {
	fc.assert(
		fc.property(mutants, ({ kind, steps }) => {
			let bytes = samples[kind];
			for (const { how, at, bytes: other } of steps) {
				const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
				if (how === 'cut') bytes = before;
				else if (how === 'insert') bytes = Buffer.concat([before, other, after]);
				else if (how === 'delete') bytes = Buffer.concat([before, after.subarray(other.length)]);
				else if (how === 'repeat') bytes = Buffer.concat([before, after, after]);
				else bytes = Buffer.concat([before, other, after.subarray(other.length)]);
			}
			const kept = stripLocation(bytes, kind);
			if (kept === null) return;
			expect(kept.length).toBeLessThanOrEqual(bytes.length + 64);
			expect(stripLocation(kept, kind)).toEqual(kept);
		}),
		{ seed: 20261121, numRuns: 20_000 }
	);
});

test('wherever a telephone puts its place among the segments, it goes', () => {
	const whole = keptJpeg();
	const places = [2, 20, whole.indexOf(scans.table), whole.indexOf(scans.huffman)];
	const kinds = [0xe1, 0xe3, 0xe4, 0xe5, 0xec, 0xed, 0xef, 0xf0, 0xfd, 0xfe];
	for (const at of places) {
		for (const kind of kinds) {
			const place = segment(kind, secret);
			const more = Buffer.concat([whole.subarray(0, at), place, whole.subarray(at)]);
			expect(stripLocation(more, 'jpg'), `${kind} at ${at}`).toEqual(whole);
		}
	}
});

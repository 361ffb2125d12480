import type { PictureKind } from '../../domain/evidence/file-kind.ts';
import { strippedJpeg } from './jpeg-segments.ts';
import { strippedPng } from './png-chunks.ts';
import { strippedWebp } from './webp-chunks.ts';

/**
 * A picture without anything that tells where it was taken: what a camera, a telephone or a program
 * wrote beside it is left out, and what lies behind its end. What it shows stays byte for byte, and so
 * does which side is up. It is never decoded, so that a header that lies about its size costs nothing.
 * Null for a picture that cannot be followed: it might still hold its place.
 */
export function stripLocation(picture: Uint8Array, kind: PictureKind): Buffer | null {
	const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
	if (kind === 'jpg') return strippedJpeg(bytes);
	return kind === 'png' ? strippedPng(bytes) : strippedWebp(bytes);
}

import { codewordsOf } from './qr-code/codewords.ts';
import { masked, maskCount, penaltyOf } from './qr-code/mask.ts';
import { frameOf, writeContent, writeFormat, type Matrix } from './qr-code/placement.ts';
import { versionFor } from './qr-code/version.ts';

/**
 * A QR code for a text: rows of modules, true is black, without the white border it needs round it.
 * UTF-8 at error correction M, which forgives 15 % of damage, and as small as the text allows. Null
 * for more than 412 bytes: such a code would be too fine for a telephone before a screen.
 */
export function qrCode(text: string): Matrix | null {
	const bytes = new TextEncoder().encode(text);
	const version = versionFor(bytes.length);
	if (!version) return null;

	const frame = frameOf(version);
	writeContent(frame, codewordsOf(bytes, version));
	const candidates = Array.from({ length: maskCount }, (_, mask) => {
		const candidate = masked(frame, mask);
		writeFormat(candidate, mask);
		return { matrix: candidate.matrix, penalty: penaltyOf(candidate.matrix) };
	});
	return candidates.reduce((best, one) => (one.penalty < best.penalty ? one : best)).matrix;
}

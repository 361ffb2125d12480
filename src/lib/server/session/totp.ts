import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { compact } from '../../domain/printed.ts';

/**
 * Codes of an authenticator app, RFC 6238 with what every app knows: SHA-1, six digits, thirty
 * seconds. A step is the number of half minutes since 1970.
 */
const stepSeconds = 30;
const digits = 6;
/** Clocks of telephones and servers part by some seconds; more would make a guess cheaper. */
const stepsAround = 1;

/** A new secret of 160 bits, as the apps read it and as people type it in. */
export function newTotpSecret(): string {
	return toBase32(randomBytes(20));
}

/** The code that the app shows during a step. */
export function codeAt(secret: string, step: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
	const offset = mac.readUInt8(mac.length - 1) & 0xf;
	const number = mac.readUInt32BE(offset) & 0x7fffffff;
	return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step in which an instant lies. */
export function stepAt(now: string): number {
	return Math.floor(Date.parse(now) / 1000 / stepSeconds);
}

/**
 * The step whose code was typed, to be kept as the last one; null where none fits. A step up to
 * the last one is never taken again: a code opens once, also for who looked over a shoulder.
 */
export function acceptCode(
	secret: string,
	typed: string,
	lastStep: number | null,
	now: string
): number | null {
	const code = Buffer.from(compact(typed));
	if (code.length !== digits) return null;
	const current = stepAt(now);
	let taken: number | null = null;
	// to the end, and the latest wins: were two steps to share a code, the later could be used again
	for (let step = Math.max(current - stepsAround, 0); step <= current + stepsAround; step++) {
		const fits = timingSafeEqual(code, Buffer.from(codeAt(secret, step)));
		if (fits && (lastStep === null || step > lastStep)) taken = step;
	}
	return taken;
}

/** The address that an app reads from the QR code. */
export function otpauthUri(of: { issuer: string; account: string; secret: string }): string {
	const issuer = labelPart(of.issuer);
	const query = [
		`secret=${of.secret}`,
		`issuer=${issuer}`,
		'algorithm=SHA1',
		`digits=${digits}`,
		`period=${stepSeconds}`
	];
	return `otpauth://totp/${issuer}:${labelPart(of.account)}?${query.join('&')}`;
}

/** Apps part issuer and account at the first colon, also at an escaped one, so neither has any. */
function labelPart(text: string): string {
	return encodeURIComponent(text.toWellFormed().replace(/:/g, ' ').trim());
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function toBase32(bytes: Buffer): string {
	const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
	const groups = bits.match(/.{5}/g) ?? [];
	return groups.map((group) => alphabet.charAt(parseInt(group, 2))).join('');
}

function fromBase32(text: string): Buffer {
	const bits = Array.from(text, (sign) => {
		const value = alphabet.indexOf(sign);
		if (value < 0) throw new Error('The secret of an authenticator app is not base32');
		return value.toString(2).padStart(5, '0');
	}).join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret for a cookie: 192 random bits as text that needs no escaping, and holds no dot. */
export function newToken(): string {
	return randomBytes(24).toString('base64url');
}

/**
 * What the database keeps of a secret. A plain SHA-256 is enough here, because the secret is too
 * long to be guessed; a password is not, and has password-hash.ts.
 */
export function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

/** Compares in a time that does not tell how much of the two is equal. */
export function sameHash(a: string, b: string): boolean {
	const [one, other] = [Buffer.from(a), Buffer.from(b)];
	return one.length === other.length && timingSafeEqual(one, other);
}

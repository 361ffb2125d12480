import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same, told in the same time whatever differs. */
export function same(given, wanted) {
	const digest = (text) =>
		createHash('sha256')
			.update(String(text ?? ''))
			.digest();
	return timingSafeEqual(digest(given), digest(wanted));
}

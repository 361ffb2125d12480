import { createHash } from 'node:crypto';
import { differenceSides, type Difference } from '../../../domain/carry/former-change.ts';

/**
 * What a form says that it was made on: this change of the former, and both tasks as they stood then.
 * A digest, as the words of a task are not everybody's to read in full.
 */
export function differenceMark(difference: Difference): string {
	const made = JSON.stringify([difference.changedAt, ...differenceSides(difference)]);
	return createHash('sha256').update(made).digest('base64url').slice(0, 22);
}

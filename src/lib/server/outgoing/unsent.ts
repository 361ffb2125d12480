import type { NotSent, NotSentReason } from '../../domain/remind/not-sent.ts';

/** Ends a way out; it never holds what was to be sent, nor a password. */
export class Unsent extends Error {
	readonly notSent: NotSent;

	constructor(why: NotSentReason, code: number | null = null) {
		super(why);
		this.notSent = { why, code };
	}
}

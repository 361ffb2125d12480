/**
 * Why something did not leave the house, or nobody knows whether it did: no connection; no answer in time;
 * a certificate that nobody vouches for; the name or password; refused for good; not now; no answer to
 * what was handed over (unclear); an address that leads elsewhere; an answer that is none; nothing set up;
 * an account without an address; its time is over; the program was stopped in the midst (interrupted).
 */
export const notSentReasons = [
	...(['unreachable', 'timeout', 'certificate', 'login', 'refused', 'busy', 'unclear'] as const),
	...(['elsewhere', 'unreadable', 'unset', 'no-address', 'over', 'interrupted'] as const)
] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/** With the number that the other side gave for it, where it did. */
export type NotSent = { why: NotSentReason; code: number | null };

/** As it is kept beside what was to be sent: refused 550. */
export function notSentText({ why, code }: NotSent): string {
	return code === null ? why : `${why} ${code}`;
}

export function readNotSent(text: string): NotSent {
	const [, word = '', code] = /^(\S*)(?: (\d+))?$/.exec(text) ?? [];
	const why = notSentReasons.find((each) => each === word) ?? 'unclear';
	return { why, code: code === undefined ? null : Number(code) };
}

/** Which of them pass: it is worth trying again, and nothing can have arrived. */
export function passes({ why }: NotSent): boolean {
	return why === 'unreachable' || why === 'timeout' || why === 'login' || why === 'busy';
}

/** Which of them the next one meets too: a server that does not answer would hold up each in its turn. */
export function closesWay({ why }: Pick<NotSent, 'why'>): boolean {
	return why === 'unreachable' || why === 'timeout' || why === 'login';
}

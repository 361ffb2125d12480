/** How often something was tried in vain, and until when no further try is taken. */
export type Tries = { failures: number; lastAt: string; until: string | null };

export type TriesRule = { most: number; lockMinutes: number };

export type Reserved =
	{ open: true; next: Tries; left: number } | { open: false; until: string; minutes: number };

/**
 * Takes one try before it is looked at, so that many at once are no more than many in turn; a
 * success gives it back. The last one locks for a while. Tries are forgotten when that while has
 * passed without another: no window has an edge that lets twice as many through.
 */
export function reserveTry(tries: Tries | null, rule: TriesRule, now: string): Reserved {
	const at = Date.parse(now);
	const lock = rule.lockMinutes * 60_000;
	if (tries?.until && at < Date.parse(tries.until)) {
		const minutes = Math.ceil((Date.parse(tries.until) - at) / 60_000);
		return { open: false, until: tries.until, minutes };
	}
	const forgotten = !tries || tries.until !== null || at >= Date.parse(tries.lastAt) + lock;
	const failures = (forgotten ? 0 : tries.failures) + 1;
	const until = failures >= rule.most ? instant(at + lock) : null;
	return { open: true, next: { failures, lastAt: now, until }, left: rule.most - failures };
}

export type FlowRule = { most: number; perMinutes: number };

/** When the vessel will be empty again, and how much of it the failure took, in milliseconds. */
export type Poured = { emptyAt: string; share: number };

/**
 * Failures from one address, where many honest people may sit behind it: each fills a vessel that
 * empties steadily. It is poured in before the password is looked at, so that many at once are no
 * more than many in turn.
 */
export function pourFailure(emptyAt: string | null, rule: FlowRule, now: string): Poured {
	const at = Date.parse(now);
	const whole = rule.perMinutes * 60_000;
	const before = Math.max(emptyAt ? Date.parse(emptyAt) : 0, at);
	// it runs over: an attack is not paid for hours
	const after = Math.min(before + whole / rule.most, at + whole);
	return { emptyAt: instant(after), share: Math.max(after - before, 0) };
}

/** Takes a share out again that turned out to be no failure; when the vessel will be empty then. */
export function takeBack(emptyAt: string, share: number): string {
	return instant(Date.parse(emptyAt) - share);
}

/** True once the vessel is full: strangers from there are then taken one after the other. */
export function isFull(emptyAt: string | null, rule: FlowRule, now: string): boolean {
	if (emptyAt === null) return false;
	const each = (rule.perMinutes * 60_000) / rule.most;
	return Date.parse(emptyAt) - Date.parse(now) > rule.perMinutes * 60_000 - each;
}

function instant(milliseconds: number): string {
	return new Date(milliseconds).toISOString();
}

import type { AccessSettings } from './access-setting.ts';
import { daysBetween, shanghaiDay } from './date.ts';
import { passwordPresets } from './password-preset.ts';
import { isAdministrator, type Role } from './role.ts';

type Facts = {
	roles: readonly Role[];
	mustChangePassword: boolean;
	passwordSetAt: string | null;
	hasCode: boolean;
};

/** What somebody who signed in must do before anything else. */
export type Duty = 'first-password' | 'old-password' | 'code';

/** A printed password first, then one that is too old, then the code that the rules ask for. */
export function dutyOf(account: Facts, rules: AccessSettings, now: string): Duty | null {
	if (account.mustChangePassword) return 'first-password';
	const { maxAgeDays } = passwordPresets[rules.passwordRules];
	const age = account.passwordSetAt ? ageOf(account.passwordSetAt, now) : 0;
	if (maxAgeDays !== null && age >= maxAgeDays) return 'old-password';
	const needsCode = rules.codeForAdmins && account.roles.some(isAdministrator);
	return needsCode && !account.hasCode ? 'code' : null;
}

/** Open in spite of a duty: the way in and out, what explains it, and what shows nothing of the business. */
const free = [
	...['/(app)/login', '/(app)/login/code', '/(app)/help', '/(app)/help/[topic]'],
	...['/logout', '/display', '/health', '/dev/ui']
];

const pages: Readonly<Record<Duty, { route: string; href: string }>> = {
	'first-password': { route: '/(app)/password', href: '/password' },
	'old-password': { route: '/(app)/password', href: '/password' },
	code: { route: '/(app)/account/code', href: '/account/code' }
};

/**
 * Where somebody with a duty is led to from a route; null where they may stay. From the front door,
 * from every page and from what pages fetch: whoever sees a room would never hear of it otherwise.
 */
export function leadTo(duty: Duty, route: string): string | null {
	const { route: own, href } = pages[duty];
	return route === own || free.includes(route) ? null : href;
}

/** An account that nobody used for long is a door that nobody watches. */
export function isStale(
	account: { lastSignInAt: string | null; passwordSetAt: string | null; createdAt: string },
	rules: AccessSettings,
	now: string
): boolean {
	const marks = [account.lastSignInAt, account.passwordSetAt, account.createdAt];
	const lastUse = marks.reduce<string>((last, at) => (at !== null && at > last ? at : last), '');
	return rules.staleDays > 0 && lastUse !== '' && ageOf(lastUse, now) >= rules.staleDays;
}

function ageOf(since: string, now: string): number {
	return daysBetween(shanghaiDay(since), shanghaiDay(now));
}

import type { AccessSettings } from './access-setting.ts';
import { isAdministrator, type Role } from './role.ts';

export type SessionLife = { idleMinutes: number; endsAt: string };

const aMonth = 30 * 24 * 60;

/** How long a session lasts: without a request, and at most. Administrators are shown out sooner. */
export function sessionLife(
	roles: readonly Role[],
	remembered: boolean,
	rules: AccessSettings,
	startedAt: string
): SessionLife {
	const office = roles.some(isAdministrator) ? rules.adminIdleMinutes : rules.idleMinutes;
	const idleMinutes = remembered ? aMonth : office;
	return {
		idleMinutes,
		endsAt: later(startedAt, remembered ? aMonth : rules.sessionHours * 60)
	};
}

/** A device may be remembered for who only reads: a leader, and not under 三员. */
export function mayBeRemembered(roles: readonly Role[], rules: AccessSettings): boolean {
	const onlyReads = roles.length > 0 && roles.every((role) => role === 'leader');
	return onlyReads && rules.rememberLeaders && rules.separation === 'none';
}

/**
 * How long a session lasts by the rules of now, and until when it was good: a device is remembered
 * only while it may be, and a session that outlived its rule ends.
 */
export function lifeByNow(
	session: { remembered: boolean; createdAt: string; seenAt: string },
	roles: readonly Role[],
	rules: AccessSettings
): SessionLife & { goodUntil: string } {
	const remembered = session.remembered && mayBeRemembered(roles, rules);
	const life = sessionLife(roles, remembered, rules, session.createdAt);
	const idleAt = later(session.seenAt, life.idleMinutes);
	return { ...life, goodUntil: idleAt < life.endsAt ? idleAt : life.endsAt };
}

/** The instant so many minutes later. */
export function later(instant: string, minutes: number): string {
	return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

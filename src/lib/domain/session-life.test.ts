import { expect, test } from 'vitest';
import { defaultAccess } from './access-setting.ts';
import type { Role } from './role.ts';
import { later, lifeByNow, mayBeRemembered, sessionLife } from './session-life.ts';

const now = '2026-11-21T01:00:00.000Z';

const lives: [string, Role[], boolean, number, string][] = [
	['half an hour idle, twelve in all', ['clerk'], false, 30, '2026-11-21T13:00:00.000Z'],
	['ten minutes for an administrator', ['admin'], false, 10, '2026-11-21T13:00:00.000Z'],
	[
		'ten for one who is so among others',
		['office', 'auditor'],
		false,
		10,
		'2026-11-21T13:00:00.000Z'
	],
	['a month on a remembered device', ['leader'], true, 43_200, '2026-12-21T01:00:00.000Z']
];

test.each(lives)('%s', (_, roles, remembered, idleMinutes, endsAt) => {
	expect(sessionLife(roles, remembered, defaultAccess, now)).toEqual({ idleMinutes, endsAt });
});

const devices: [string, Role[], Partial<typeof defaultAccess>, boolean][] = [
	['a leader', ['leader'], {}, true],
	['a leader who also writes', ['leader', 'office'], {}, false],
	['a clerk', ['clerk'], {}, false],
	['nobody in particular', [], {}, false],
	['a leader under 三员', ['leader'], { separation: 'three' }, false],
	['a leader where the rule is off', ['leader'], { rememberLeaders: false }, false]
];

test.each(devices)('a device is remembered or not: %s', (_, roles, rules, remembered) => {
	expect(mayBeRemembered(roles, { ...defaultAccess, ...rules })).toBe(remembered);
});

const held: [string, boolean, Partial<typeof defaultAccess>, number, string][] = [
	['a month idle while it may be remembered', true, {}, 43_200, later(now, 43_200)],
	[
		'like any other once the rule is off, from when it began',
		true,
		{ rememberLeaders: false },
		30,
		later(now, 720)
	],
	['like any other under 三员', true, { separation: 'three' }, 30, later(now, 720)],
	['shorter as soon as the rules are', false, { sessionHours: 8 }, 30, later(now, 480)]
];

test.each(held)(
	'a session seen ten hours after it began is good: %s',
	(_, remembered, rules, idleMinutes, endsAt) => {
		const session = { remembered, createdAt: now, seenAt: later(now, 600) };
		const life = lifeByNow(session, ['leader'], { ...defaultAccess, ...rules });
		const idleAt = later(session.seenAt, idleMinutes);
		expect(life).toEqual({ idleMinutes, endsAt, goodUntil: idleAt < endsAt ? idleAt : endsAt });
	}
);

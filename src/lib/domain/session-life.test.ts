import { expect, test } from 'vitest';
import { defaultAccess } from './access-setting.ts';
import type { Role } from './role.ts';
import { mayBeRemembered, sessionLife } from './session-life.ts';

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

import { expect, test } from 'vitest';
import type { NotSentReason } from './not-sent.ts';
import { closesWay, notSentReasons, notSentText, readNotSent } from './not-sent.ts';
import { nextTry } from './try-again.ts';

const at = (time: string) => new Date(`2026-11-25T${time}:00+08:00`).toISOString();
const quiet = { quietFrom: '20:00', quietUntil: '08:00' };
const end = new Date('2026-11-25T24:00:00+08:00').toISOString();
const next = (why: NotSentReason, attempts: number, now = '09:00', untilAt = end) =>
	nextTry({ why, code: null }, { attempts, untilAt }, quiet, at(now));

test.each([
	[1, '09:01'],
	[2, '09:05'],
	[3, '09:30'],
	[4, '09:30']
])('after failure %i it is tried again at %s', (attempts, time) => {
	expect(next('unreachable', attempts)).toBe(at(time));
});

test('the fifth failure is the last', () => {
	expect(next('unreachable', 5)).toBeNull();
});

test.each(['refused', 'unclear', 'certificate', 'interrupted', 'no-address', 'over'] as const)(
	'%s is not tried again',
	(why) => {
		expect(next(why, 1)).toBeNull();
	}
);

test('not in the quiet hours, and not once its time is over', () => {
	const nextDay = new Date('2026-11-26T08:00:00+08:00').toISOString();
	const later = new Date('2026-11-26T09:00:00+08:00').toISOString();
	expect(next('busy', 3, '19:45', later)).toBe(nextDay);
	expect(next('busy', 3, '19:45')).toBeNull();
});

test('whoever does not answer one holds up no other', () => {
	expect(notSentReasons.filter((why) => closesWay({ why }))).toEqual([
		...['unreachable', 'timeout', 'login']
	]);
});

test('why something was not sent is kept and read', () => {
	for (const kept of [
		{ why: 'refused', code: 550 } as const,
		{ why: 'timeout', code: null } as const
	]) {
		expect(readNotSent(notSentText(kept))).toEqual(kept);
	}
	expect(readNotSent('something of a later release')).toEqual({ why: 'unclear', code: null });
});

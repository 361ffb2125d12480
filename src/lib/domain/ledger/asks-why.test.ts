import { expect, test } from 'vitest';
import { asksWhy } from './asks-why.ts';
import { ledgerViewIn } from './ledger-view.ts';

test.each([
	['the whole list', '', false],
	['red lights', 'light=red', true],
	['yellow ones', 'light=yellow', true],
	['green ones', 'light=green', false],
	['late by its day', 'due=overdue', true],
	['due soon is not late', 'due=week', false],
	['late by its word', 'status=overdue', true],
	['far behind', 'status=farBehind', true],
	['at risk', 'status=atRisk', true],
	['underway', 'status=underway', false]
])('a list tells why its tasks are late: %s', (_, search, isAsked) => {
	expect(asksWhy(ledgerViewIn(new URLSearchParams(search)))).toBe(isAsked);
});

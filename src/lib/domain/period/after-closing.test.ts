import { expect, test } from 'vitest';
import { isAfterClosing } from './after-closing.ts';

const closedAt = '2026-06-30T09:00:00.000Z';

test.each([
	['before it', '2026-06-30T08:59:59.999Z', closedAt, false],
	['at that instant', closedAt, closedAt, true],
	['later', '2026-07-02T01:00:00.000Z', closedAt, true],
	['to a month that is open', '2026-07-02T01:00:00.000Z', null, false],
	['not at all', null, closedAt, false]
])('what came %s', (_, submittedAt, closed, expected) => {
	expect(isAfterClosing(submittedAt, { closedAt: closed })).toBe(expected);
});

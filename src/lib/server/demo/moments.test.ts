import { expect, test } from 'vitest';
import { inShanghai, later } from './moments.ts';

test.each([
	['minutes', 25, '2026-05-14T10:45:00+08:00'],
	['into the next hour', 50, '2026-05-14T11:10:00+08:00'],
	['into the next day', 14 * 60, '2026-05-15T00:20:00+08:00'],
	['not at all', 0, '2026-05-14T10:20:00+08:00']
])('%s later, still in Shanghai', (_, minutes, moment) => {
	expect(later(inShanghai('2026-05-14T10:20'), minutes)).toBe(moment);
});

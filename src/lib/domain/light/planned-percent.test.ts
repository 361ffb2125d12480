import { expect, test } from 'vitest';
import { plannedPercent } from './planned-percent.ts';

test.each([
	['on its first day', '2026-01-01', '2026-04-11', '2026-01-01', 0],
	['half way', '2026-01-01', '2026-04-11', '2026-02-20', 50],
	['on its last day', '2026-01-01', '2026-04-11', '2026-04-11', 100],
	['before it starts', '2026-01-01', '2026-04-11', '2025-12-01', 0],
	['after its last day', '2026-01-01', '2026-04-11', '2026-05-01', 100],
	['due on the day that it starts, at once', '2026-01-01', '2026-01-01', '2026-01-01', 100],
	['due before it starts, at once', '2026-01-01', '2025-06-30', '2026-01-01', 100]
])('%s', (_, start, dueOn, day, percent) => {
	expect(plannedPercent(start, dueOn, day)).toBe(percent);
});

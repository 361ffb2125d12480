import { describe, expect, test } from 'vitest';
import { dueFaults, readTypedDue } from './typed-due.ts';

describe('a new deadline that was typed', () => {
	test.each([
		['2026-12-31', '2026-12-31', false],
		['12月底', '2026-12-31', false],
		['2026年第三季度', '2026-09-30', false],
		['2026年底前完成并持续推进', '2026-12-31', true],
		['长期', null, true],
		['', null, false]
	])('%s reads as %s', (text, dueOn, ongoing) => {
		const read = readTypedDue(text, { titleYear: 2026 });
		expect([read.dueOn, read.ongoing, dueFaults(read)]).toEqual([dueOn, ongoing, []]);
	});

	test.each([
		['下周再说', false, 'deadline.unread'],
		['2026-02-30', false, 'deadline.impossible'],
		['尽快', false, 'extension.undated'],
		['长期推进', true, 'extension.ongoing'],
		['2026年底前完成并持续推进', true, 'extension.ongoing']
	])('%s (a day alone: %s) is refused at its field: %s', (text, dayOnly, code) => {
		const read = readTypedDue(text, { titleYear: 2026, dayOnly });
		expect(dueFaults(read)).toMatchObject([{ code, at: { field: 'deadline' } }]);
		expect(read.dueOn).toBeNull();
	});
});

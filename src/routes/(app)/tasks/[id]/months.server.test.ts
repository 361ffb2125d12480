import { expect, test } from 'vitest';
import type { TaskRole } from '$lib/domain/task.ts';
import type { TaskReport } from '$lib/server/db/task-reports.ts';
import { monthsOf } from './months.server.ts';

test('in a month the lead speaks first, then who is responsible, then who supports', () => {
	const roles: Record<string, TaskRole> = {
		a: 'support',
		b: 'responsible',
		c: 'lead',
		d: 'support'
	};
	const [month] = monthsOf(
		['a', 'gone', 'b', 'd', 'c'].map(reportOf),
		{
			...{ ids: ['gone', 'd', 'a', 'b', 'c'], name: (id) => id, note: () => null },
			role: (id) => roles[id] ?? null
		},
		(text) => text
	);
	expect(month?.reports.map(({ unit }) => unit)).toEqual(['c', 'b', 'd', 'a', 'gone']);
});

function reportOf(unitId: string): TaskReport {
	return {
		...{ id: unitId, unitId, period: '2026-10', state: 'submitted', percent: 10 },
		recordOnly: false,
		...{ progress: null, problem: null, nextStep: null, noProgressReason: null },
		...{ firstSubmittedAt: null, lateEntry: false, onBehalf: false, evidence: [] }
	};
}

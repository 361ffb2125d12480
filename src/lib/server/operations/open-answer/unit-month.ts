import { isBefore, shanghaiDay } from '../../../domain/date.ts';
import { courseOf, isExpected } from '../../../domain/expected.ts';
import type { Db } from '../../db/client.ts';
import { listFilings } from '../../db/filings.ts';
import { listPeriods } from '../../db/periods.ts';
import { findLastFiling } from '../../db/task-reports.ts';
import { listStateChanges } from '../../db/task-states.ts';
import { listTasks } from '../../db/tasks.ts';

/** Null before the first month. */
export type UnitMonth = {
	period: string;
	expected: number;
	filed: number;
	lastAt: string | null;
} | null;

/** What was expected of a unit in the month that was opened last, and how much of it came. */
export async function monthOf(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[],
	unitId: string,
	now: string
): Promise<UnitMonth> {
	const opened = await listPeriods(db, jurisdictionId);
	const period = opened.findLast(({ openedAt }) => !isBefore(now, openedAt));
	if (!period) return null;
	const [tasks, filings, changes] = await Promise.all([
		listTasks(db, jurisdictionId, { taskIds }),
		listFilings(db, jurisdictionId, { taskIds }, shanghaiDay(now)),
		listStateChanges(db, jurisdictionId, { taskIds })
	]);
	const due = tasks.flatMap((task) => {
		const pairs = filings.get(task.id)?.pairs ?? [];
		const filing = pairs.find((each) => each.unitId === unitId);
		if (!filing || filing.exempt.includes(period.period)) return [];
		const course = courseOf(task, changes.get(task.id) ?? []);
		const hasLead = pairs.some(({ role }) => role === 'lead');
		return isExpected({ ...filing, hasLead }, course, period) ? [filing] : [];
	});
	const filed = due.filter(({ submitted }) =>
		submitted.some((report) => report.period === period.period)
	);
	const lastAt = await findLastFiling(db, jurisdictionId, { unitId, period: period.period });
	return { period: period.period, expected: due.length, filed: filed.length, lastAt };
}

import type { Db } from './client.ts';

export type CalendarDay = { on: string; kind: 'holiday' | 'workday'; label: string | null };

/** The days that the office entered by hand; they overrule the built-in holiday table. */
export async function listCalendarDays(db: Db, jurisdictionId: string): Promise<CalendarDay[]> {
	const rows = await db
		.selectFrom('calendar_day')
		.select(['day', 'kind', 'label'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('day')
		.execute();
	return rows.map((row) => ({ on: row.day, kind: row.kind, label: row.label }));
}

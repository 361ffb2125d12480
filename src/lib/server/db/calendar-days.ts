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

/** A day that somebody entered, with who and when. */
export async function insertCalendarDay(
	db: Db,
	jurisdictionId: string,
	{ on, kind, label }: CalendarDay,
	by: { setBy: string | null; setAt: string }
): Promise<void> {
	await db
		.insertInto('calendar_day')
		.values({
			...{ jurisdiction_id: jurisdictionId, day: on, kind, label },
			...{ set_by: by.setBy, set_at: by.setAt }
		})
		.execute();
}

export async function deleteCalendarDay(db: Db, jurisdictionId: string, on: string): Promise<void> {
	await db
		.deleteFrom('calendar_day')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('day', '=', on)
		.execute();
}

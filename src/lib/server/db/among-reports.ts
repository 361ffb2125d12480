import type { Db } from './client.ts';

/** Reports by their ids, or those of some units in a month: of all their tasks, or of some. */
export type Among =
	| readonly string[]
	| { period: string; unitIds: readonly string[]; taskIds?: readonly string[] | undefined };

/** Where nothing is asked for, nothing has to be looked for. */
export function isOfNone(among: Among): boolean {
	if (!('period' in among)) return among.length === 0;
	return among.unitIds.length === 0 || among.taskIds?.length === 0;
}

/** Their ids, to be found where something of theirs is: nobody has to know them first. */
export function idsAmong(db: Db, jurisdictionId: string, among: Among) {
	if (!('period' in among)) return among;
	const { period, unitIds, taskIds } = among;
	return db
		.selectFrom('report')
		.select('report.id')
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period)
		.where('report.unit_id', 'in', unitIds)
		.$if(taskIds !== undefined, (query) => query.where('report.task_id', 'in', taskIds ?? []));
}

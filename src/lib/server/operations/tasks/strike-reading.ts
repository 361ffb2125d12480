import { can, type Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { deleteReading } from '../../db/readings.ts';
import { transactAs } from '../transact-as.ts';
import { tasksOf } from './keep-act.ts';
import { indicatorOf, tellReading } from './record-reading.ts';
import { noRight, refused } from './refused.ts';

/**
 * The office takes out a figure that should never have been entered; the history keeps it. One of a
 * monthly report is the unit's word and stays.
 */
export async function strikeReading(
	db: Db,
	actor: Actor,
	typed: { taskId: string; indicatorId: string; readingId: string },
	now: string
): Promise<Result<{ count: number }>> {
	return transactAs<{ count: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const [bundle] = (await tasksOf(trx, actor.jurisdictionId, [typed.taskId])) ?? [];
		const indicator = bundle && (await indicatorOf(trx, bundle, typed.indicatorId));
		const reading = indicator?.readings.find(({ id }) => id === typed.readingId);
		if (!bundle || !indicator || !reading || reading.readOn === null) {
			return refused({ code: 'reading.absent', facts: {} });
		}
		await deleteReading(trx, actor.jurisdictionId, reading.id);
		await tellReading(trx, actor, { bundle, indicator, from: reading, to: null }, now);
		return { ok: true, value: { count: 1 } };
	});
}

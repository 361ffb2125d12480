import { isBefore, shanghaiDay } from '../../domain/date.ts';
import { programName } from '../../words/actor.ts';
import { appendAuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { listPeriods, updateCutoff } from '../db/periods.ts';
import { cutoffsOn } from './cutoff-of.ts';

/**
 * Months whose cutoff lies ahead go by the rules and the holidays as they are now. A cutoff that has
 * passed stays where it was, and none is moved into the past: what was in time remains so. Call it in
 * the transaction of the change.
 */
export async function moveCutoffs(trx: Db, jurisdictionId: string, now: string): Promise<string[]> {
	const ahead = (await listPeriods(trx, jurisdictionId)).filter(
		({ closedAt, cutoffAt }) => closedAt === null && isBefore(now, cutoffAt)
	);
	if (ahead.length === 0) return [];
	const cutoffOf = await cutoffsOn(trx, jurisdictionId, shanghaiDay(now));
	const moved: string[] = [];
	for (const { period, cutoffAt } of ahead) {
		const cutoff = cutoffOf(period);
		if (cutoff.at === cutoffAt || !isBefore(now, cutoff.at)) continue;
		await updateCutoff(trx, jurisdictionId, period, cutoff);
		await appendAuditEvent(trx, jurisdictionId, {
			...{ at: now, actorId: null, actorName: programName },
			...{ action: 'period.move-cutoff', noun: 'period', objectId: period },
			summary: { period, cutoffAt: [cutoffAt, cutoff.at] }
		});
		moved.push(period);
	}
	return moved;
}

import type { Actor } from '../../../domain/actor.ts';
import type { Db } from '../../db/client.ts';
import type { FiledReport } from '../../db/evidence.ts';
import { recordAct } from '../record-act.ts';

/** What somebody did to the evidence of a report, as a link of the task that it is about. */
export function recordEvidence(
	trx: Db,
	actor: Actor,
	verb: 'add' | 'remove' | 'restore',
	{ report, ...piece }: { report: FiledReport; label: string; kind?: string },
	now: string
): Promise<void> {
	const { taskId, taskNumber, unitId, period } = report;
	const summary = { task: taskNumber, unitId, period, ...piece };
	const act = { action: `evidence.${verb}`, noun: 'task', objectId: taskId, summary };
	return recordAct(trx, actor, act, now);
}

import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import type { FiledReport } from '../../db/evidence.ts';
import { writableReport, type Writer } from '../report/writable-report.ts';

/** A draft is nobody's word yet: before it is submitted, only those who write it read what is with it. */
export function readsEvidence(
	actor: Actor,
	{ unitId, firstSubmittedAt }: Pick<FiledReport, 'unitId' | 'firstSubmittedAt'>
): boolean {
	return can(actor, firstSubmittedAt === null ? 'evidence.edit' : 'evidence.read', { unitId });
}

/**
 * Why somebody does not change what stands beside a report; null where they may: whoever may write the
 * report itself, as long as they may.
 */
export async function notWritable(
	db: Db,
	writer: Writer,
	report: FiledReport | undefined,
	now: string
): Promise<Problem | null> {
	if (!report) return { code: 'evidence.no-report', facts: {} };
	const found = await writableReport(db, writer, report, now);
	if (found.ok) return null;
	const [problem] = found.problems;
	const isForeign = problem?.code === 'report.absent';
	if (isForeign && readsReport(writer.actor, report)) return { code: 'right.missing', facts: {} };
	if (isForeign || !problem) return { code: 'evidence.no-report', facts: {} };
	return { code: 'evidence.closed', facts: {} };
}

function readsReport(actor: Actor, { unitId, firstSubmittedAt }: FiledReport): boolean {
	return firstSubmittedAt !== null && can(actor, 'evidence.read', { unitId });
}

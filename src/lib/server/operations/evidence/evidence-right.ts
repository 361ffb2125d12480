import { can, type Actor } from '../../../domain/actor.ts';
import { mayWriteEvidence } from '../../../domain/evidence/evidence.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { FiledReport } from '../../db/evidence.ts';

/** A draft is nobody's word yet: before it is submitted, only those who write it read what is with it. */
export function readsEvidence(
	actor: Actor,
	{ unitId, firstSubmittedAt }: Pick<FiledReport, 'unitId' | 'firstSubmittedAt'>
): boolean {
	return can(actor, firstSubmittedAt === null ? 'evidence.edit' : 'evidence.read', { unitId });
}

/** Why somebody does not change what stands beside a report; null where they may. */
export function notWritable(actor: Actor, report: FiledReport | undefined): Problem | null {
	if (!report || !readsEvidence(actor, report)) return { code: 'evidence.no-report', facts: {} };
	const { unitId, state } = report;
	if (!can(actor, 'evidence.edit', { unitId })) return { code: 'right.missing', facts: {} };
	return mayWriteEvidence(state) ? null : { code: 'evidence.closed', facts: {} };
}

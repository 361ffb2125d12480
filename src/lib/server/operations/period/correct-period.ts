import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { maskPhones } from '../../../domain/phone.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listRowsOf } from '../../db/filing-figures.ts';
import { listPeriods } from '../../db/periods.ts';
import { findLastSnapshot } from '../../db/snapshots.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { takeSnapshot } from './take-snapshot.ts';

const longestReason = 200;

/**
 * 更正: the figures of a closed month from its rows as they are now, what came afterwards with them. They
 * stand from now on, and those before them stay beside them as they were.
 */
export async function correctPeriod(
	db: Db,
	actor: Actor,
	{ period, reason }: { period: string; reason: string },
	now: string
): Promise<Result<{ correction: number }>> {
	return transactAs<{ correction: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'period.correct', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const month = (await listPeriods(trx, jurisdictionId)).find((each) => each.period === period);
		if (!month) return refused({ code: 'period.unopened', facts: { period } });
		if (month.closedAt === null) return refused({ code: 'period.not-closed', facts: { period } });
		const why = readName(reason, 'reason', longestReason);
		if (why.problems.length > 0) return refused(...why.problems);
		const last = await findLastSnapshot(trx, jurisdictionId, period);
		const correction = (last?.correction ?? 0) + 1;
		const numbered = { correction, correctsId: last?.id ?? null, reason: why.line };
		const rows = await listRowsOf(trx, jurisdictionId, month);
		const { district } = await takeSnapshot(trx, actor, month, rows, numbered, now);
		const { n: submitted, d: expected } = district.coverage;
		const summary = { period, correction, expected, submitted, reason: maskPhones(why.line) };
		const act = { action: 'period.correct', noun: 'period', objectId: period, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { correction } };
	});
}

function refused(...problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}

import { can, type Actor } from '../../domain/actor.ts';
import { periodOf } from '../../domain/date.ts';
import { longestNote } from '../../domain/directive/directive-entry.ts';
import { readOptionalText } from '../../domain/plain-text.ts';
import type { Result } from '../../domain/problem.ts';
import { findAddressedTask } from '../db/addressed-tasks.ts';
import { findAsk, listAsks, updateAskSolved, type Ask } from '../db/asks.ts';
import type { Db } from '../db/client.ts';
import { insertFieldChanges } from '../db/field-changes.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** The office marks a 问题 or 需协调 as solved, in the month of the day, with how where it says so. */
export async function solveAsk(
	db: Db,
	actor: Actor,
	id: string,
	{ note, today }: { note: string; /** The day of the ledger. */ today: string },
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'ask.solve', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const ask = await findAsk(trx, actor.jurisdictionId, id);
		if (!ask) return { ok: false, problems: [{ code: 'ask.absent', facts: {} }] };
		if (ask.solvedAt !== null) return { ok: false, problems: [{ code: 'ask.solved', facts: {} }] };
		const read = readOptionalText(note, 'note', longestNote, `note-${id}`);
		if (read.problems.length > 0) return { ok: false, problems: read.problems };
		const solved = { period: periodOf(today), by: actor.id, at: now, note: read.text };
		await updateAskSolved(trx, actor.jurisdictionId, id, solved);
		await recordAsk(trx, actor, ask, { from: null, to: now, reason: read.text }, now);
		return { ok: true, value: null };
	});
}

/**
 * Takes the mark back: it is open as before. Not where the unit has raised another of the kind since,
 * for a pair has one open item of a kind, which goes on from month to month.
 */
export async function reopenAsk(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'ask.solve', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const ask = await findAsk(trx, actor.jurisdictionId, id);
		if (!ask) return { ok: false, problems: [{ code: 'ask.absent', facts: {} }] };
		if (ask.solvedAt === null) return { ok: false, problems: [{ code: 'ask.open', facts: {} }] };
		const others = await listAsks(trx, actor.jurisdictionId, { taskId: ask.taskId });
		const isRaisedAgain = others.some(
			({ unitId, kind, solvedAt }) =>
				unitId === ask.unitId && kind === ask.kind && solvedAt === null
		);
		if (isRaisedAgain) return { ok: false, problems: [{ code: 'ask.raised-again', facts: {} }] };
		await updateAskSolved(trx, actor.jurisdictionId, id, null);
		const told = { from: ask.solvedAt, to: null, reason: ask.solvedNote };
		await recordAsk(trx, actor, ask, told, now);
		return { ok: true, value: null };
	});
}

type Told = { from: string | null; to: string | null; reason: string | null };

async function recordAsk(trx: Db, actor: Actor, ask: Ask, told: Told, now: string): Promise<void> {
	const { id: objectId, kind, unitId, taskId } = ask;
	const change = { noun: 'ask', objectId, field: 'solvedAt', ...told, groupId: null };
	const by = { changedBy: actor.id, changedAt: now };
	await insertFieldChanges(trx, actor.jurisdictionId, [{ ...change, ...by }]);
	const task = await findAddressedTask(trx, actor.jurisdictionId, taskId);
	const summary = { kind, unitId, task: task?.number ?? '' };
	const isSolved = told.to !== null;
	const act = { action: isSolved ? 'ask.solve' : 'ask.reopen', noun: 'ask', objectId, summary };
	await recordAct(trx, actor, act, now);
}

import { can, type Actor } from '../../domain/actor.ts';
import { readName } from '../../domain/account-entry.ts';
import {
	readDirective,
	taskProblems,
	type TypedDirective
} from '../../domain/directive/directive-entry.ts';
import type { DirectiveKind } from '../../domain/directive/directive.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { findAccount } from '../db/accounts.ts';
import { findAddressedTask } from '../db/addressed-tasks.ts';
import type { Db } from '../db/client.ts';
import { insertDirective, listNumbers } from '../db/directives.ts';
import { newId } from '../db/id.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

export type GivenDirective = TypedDirective & {
	kind: DirectiveKind;
	taskId: string;
	/** Whose 批示 the office writes down: the account of a leader, or else a name from paper. */
	saidBy: string;
	saidName: string;
	/** The day of the ledger: in the fictional district it stands still. */
	today: string;
};

const longestSayer = 40;

/**
 * 批示 or 督办: what is wanted of the units of a task by a day. A leader's own is theirs; the office
 * gives 督办 and writes down what a leader said elsewhere.
 */
export async function giveDirective(
	db: Db,
	actor: Actor,
	given: GivenDirective,
	now: string
): Promise<Result<{ id: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { kind } = given;
		if (!can(actor, 'directive.give', { kind })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { jurisdictionId } = actor;
		const task = await findAddressedTask(trx, jurisdictionId, given.taskId);
		const ended = taskProblems(task?.state);
		if (!task || ended.length > 0) return { ok: false, problems: ended };
		const { entry, problems } = readDirective(given, {
			...{ kind, today: given.today, dueBefore: null, units: task.units },
			nameOf: () => '',
			taken: new Set(await listNumbers(trx, jurisdictionId))
		});
		const sayer = await sayerOf(trx, actor, given);
		problems.push(...sayer.problems);
		if (problems.length > 0) return { ok: false, problems };

		const id = newId();
		const { saidBy, saidName } = sayer;
		const issued = { issuedOn: given.today, issuedBy: actor.id, issuedAt: now };
		const row = { ...entry, ...issued, id, kind, taskId: task.id, saidBy, saidName };
		await insertDirective(trx, jurisdictionId, row);
		const { number, level, unitIds, dueOn } = entry;
		const summary = { kind, number, level, task: task.number, unitIds, dueOn };
		const act = { action: 'directive.give', noun: 'directive', objectId: id, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { id } };
	});
}

type Sayer = { saidBy: string | null; saidName: string | null; problems: Problem[] };

/** A 督办 is the office's own and says nobody; a leader says what a leader writes. */
async function sayerOf(trx: Db, actor: Actor, given: GivenDirective): Promise<Sayer> {
	const nobody = { saidBy: null, saidName: null, problems: [] };
	if (given.kind === 'supervision') return nobody;
	if (!can(actor, 'directive.give', { kind: 'supervision' })) {
		return { ...nobody, saidBy: actor.id };
	}
	const at = { field: 'sayer' };
	if (given.saidBy !== '') {
		const account = await findAccount(trx, actor.jurisdictionId, given.saidBy);
		if (account?.roles.includes('leader')) return { ...nobody, saidBy: account.id };
		return { ...nobody, problems: [{ code: 'directive.sayer-absent', facts: {}, at }] };
	}
	if (given.saidName.trim() === '') {
		return { ...nobody, problems: [{ code: 'directive.no-sayer', facts: {}, at }] };
	}
	const { line, problems } = readName(given.saidName, 'sayer', longestSayer);
	return { saidBy: null, saidName: line, problems };
}

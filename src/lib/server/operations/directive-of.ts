import { can, type Actor } from '../../domain/actor.ts';
import type { Problem } from '../../domain/problem.ts';
import { unitWithHeirs } from '../../domain/unit-heirs.ts';
import { findAddressedTask, type AddressedTask } from '../db/addressed-tasks.ts';
import type { Db } from '../db/client.ts';
import { findDirective, type Directive } from '../db/directives.ts';
import { insertFieldChanges } from '../db/field-changes.ts';
import { listSuccessions, type Succession } from '../db/unit-successions.ts';
import { recordAct } from './record-act.ts';

/** One that somebody may read, with its task; of another's task it is as absent as one that never was. */
export async function directiveOf(
	trx: Db,
	actor: Actor,
	id: string
): Promise<{ directive: Directive; task: AddressedTask } | undefined> {
	const directive = await findDirective(trx, actor.jurisdictionId, id);
	const task = directive && (await findAddressedTask(trx, actor.jurisdictionId, directive.taskId));
	if (!directive || !task) return undefined;
	const successions = await listSuccessions(trx, actor.jurisdictionId);
	return mayReadDirective(actor, directive, task, successions) ? { directive, task } : undefined;
}

/** A unit that was asked answers, also where the task is another's by now. */
export function mayReadDirective(
	actor: Actor,
	{ unitIds: asked }: Pick<Directive, 'unitIds'>,
	{ units }: Pick<AddressedTask, 'units'>,
	successions: readonly Succession[]
): boolean {
	const unitIds = units.map(({ id }) => id);
	const askedIds = asked.flatMap((id) => unitWithHeirs(id, successions));
	return can(actor, 'directive.read', { unitIds, askedIds });
}

/** That it is over: then nothing about it is changed but by opening it again. */
export function endedProblems({ closedOn, withdrawnOn }: Directive): Problem[] {
	if (withdrawnOn !== null) return [{ code: 'directive.ended', facts: { state: 'withdrawn' } }];
	if (closedOn !== null) return [{ code: 'directive.ended', facts: { state: 'closed' } }];
	return [];
}

type Told = { field: string; from: string | null; to: string | null; reason?: string | null };

/** What was done to one: field by field for its history, in one line for the log. */
export async function recordDirective(
	trx: Db,
	actor: Actor,
	{ directive, task }: { directive: Directive; task: AddressedTask },
	act: { action: string; changes: readonly Told[]; summary?: Record<string, unknown> },
	now: string
): Promise<void> {
	const { kind, number, id: objectId } = directive;
	const changes = act.changes.map(({ field, from, to, reason = null }) => ({
		...{ noun: 'directive', objectId, field, from, to, reason, groupId: null },
		...{ changedBy: actor.id, changedAt: now }
	}));
	await insertFieldChanges(trx, actor.jurisdictionId, changes);
	const summary = { kind, number, task: task.number, ...act.summary };
	await recordAct(trx, actor, { action: act.action, noun: 'directive', objectId, summary }, now);
}

import type { Actor } from '$lib/domain/actor.ts';
import { firstSentence } from '$lib/domain/list/resolve-task.ts';
import { readSerial } from '$lib/domain/list/serial.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { isEditable } from '$lib/domain/task-course.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findTaskBundle } from '$lib/server/db/task-bundle.ts';
import { findTaskByNumber } from '$lib/server/db/tasks.ts';
import { presentPairs } from '$lib/server/operations/tasks/present-pairs.ts';

export type MergeTarget = { id: string; number: string; title: string; unit: string };

/** The task of a typed number in the list of another one: what it is called and who leads it, or why not. */
export async function findMergeTarget(
	db: Db,
	{ jurisdictionId }: Actor,
	typed: string,
	/** The tasks that would end. */
	besideIds: readonly string[]
): Promise<{ target: MergeTarget | null; problem: Problem | null }> {
	// 第7项 is how the program itself calls it
	const value = typed.trim();
	const id = await findTaskByNumber(db, jurisdictionId, readSerial(value), besideIds[0] ?? '');
	const bundle = id && (await findTaskBundle(db, jurisdictionId, id));
	const at = { field: 'into' };
	if (!bundle) {
		return { target: null, problem: { code: 'task.number-unknown', facts: { value }, at } };
	}
	const { number, measure, state } = bundle.task;
	const { units } = await findAuditNames(db, jurisdictionId);
	const pairs = presentPairs(bundle);
	const leads = pairs.filter(({ role }) => role === 'lead');
	const named = leads.length > 0 ? leads : pairs.filter(({ role }) => role === 'responsible');
	const unit = named.map(({ unitId }) => units.get(unitId) ?? '').join('、');
	const target = { id: bundle.task.id, number, title: firstSentence(measure), unit };
	if (besideIds.includes(target.id)) {
		const facts = { number, isAmong: besideIds.length > 1 };
		return { target, problem: { code: 'task.merge-itself', facts, at } };
	}
	const isOpen = isEditable(state);
	const facts = { number, state, verb: 'edit' } as const;
	return { target, problem: isOpen ? null : { code: 'task.state', facts, at } };
}

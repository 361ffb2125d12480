import type { Actor } from '../../../domain/actor.ts';
import type { FormerAspect } from '../../../domain/carry/former-aspect.ts';
import { touchesAspect } from '../../../domain/carry/former-change.ts';
import type { Problem } from '../../../domain/problem.ts';
import { personText } from '../../../words/actor.ts';
import { findAuditNames } from '../../db/audit-names.ts';
import type { Db } from '../../db/client.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';

/** The difference is another than the form was made on: who changed which of the two last. */
export async function movedDifference(
	trx: Db,
	actor: Actor,
	heir: TaskBundle,
	aspect: FormerAspect
): Promise<Problem> {
	return { code: 'carry.moved-on', facts: await lastTouch(trx, actor, heir, aspect) };
}

/** There is none any more, as somebody settled it or changed one of the two. */
export async function settledDifference(
	trx: Db,
	actor: Actor,
	heir: TaskBundle,
	aspect: FormerAspect
): Promise<Problem> {
	return { code: 'carry.settled', facts: await lastTouch(trx, actor, heir, aspect) };
}

async function lastTouch(
	trx: Db,
	{ jurisdictionId }: Actor,
	{ task: { id, number, carried_from_id } }: TaskBundle,
	aspect: FormerAspect
) {
	const ids = [id, carried_from_id].filter((each) => each !== null);
	const changes = await Promise.all(
		ids.map((each) => listFieldChanges(trx, jurisdictionId, 'task', each))
	);
	const touching = changes.flat().filter((line) => touchesAspect(line, aspect));
	// of two at one moment the one that was told of the task itself
	const last = touching.reduce<(typeof touching)[number] | undefined>(
		(found, line) => (found && found.changedAt >= line.changedAt ? found : line),
		undefined
	);
	const { accounts } = await findAuditNames(trx, jurisdictionId);
	return {
		...{ number, aspect, isFormer: last !== undefined && last.objectId !== id },
		...{ by: personText(last?.changedBy, { accounts }), at: last?.changedAt ?? null }
	};
}

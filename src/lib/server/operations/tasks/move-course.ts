import { deedAsksToSign } from '../../../domain/news/asks-to-sign.ts';
import { courseSteps, type CourseVerb } from '../../../domain/task-course.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import { updateClaimsVoid } from '../../db/claims.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateTask } from '../../db/task-changes.ts';
import { insertStateChanges } from '../../db/task-states.ts';
import { endRequests } from './release-units.ts';

type Step = { verb: CourseVerb; reason: string | null; document: string | null };
type At = { jurisdictionId: string; by: string; today: string; now: string };

/** Moves tasks on in their course from this day on, with what that ends: requests, claims, signatures. */
export async function moveCourse(
	trx: Db,
	bundles: readonly TaskBundle[],
	{ verb, reason, document }: Step,
	{ jurisdictionId, by, today, now }: At
): Promise<void> {
	const { to } = courseSteps[verb];
	for (const bundle of bundles) {
		const { task, done_claim } = bundle;
		if (verb === 'cancel') await endRequests(trx, bundle, { jurisdictionId, by, today, now });
		const apart = task.state === 'merged' ? { merged_into_id: null } : {};
		await updateTask(trx, jurisdictionId, task.id, { state: to, ...apart }, now);
		if (deedAsksToSign(verb)) await removeAcknowledged(trx, jurisdictionId, task.id);
		const standing = done_claim.filter(({ state }) => state === 'waiting' || state === 'confirmed');
		if (verb === 'reopen') {
			const ids = standing.map(({ id }) => id);
			await updateClaimsVoid(trx, jurisdictionId, ids, { on: today, by, at: now });
		}
	}
	const changes = bundles.map(({ task }) => ({
		...{ taskId: task.id, state: to, sinceOn: today, reason, document },
		...{ changedBy: by, changedAt: now }
	}));
	await insertStateChanges(trx, jurisdictionId, changes);
}

import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { cellFields, cellText, type CellField } from '../../../domain/edit/task-cell.ts';
import type { Db } from '../../db/client.ts';
import { findTaskBundles } from '../../db/task-bundle.ts';
import { cellContext, cellSourceOf } from './cell-sources.ts';

/** The cells of some tasks as they are now, for whoever edits them; a task that is gone has none. */
export async function listCellTexts(
	db: Db,
	actor: Actor,
	taskIds: readonly string[],
	now: string
): Promise<{ taskId: string; field: string; text: string }[]> {
	if (!can(actor, 'task.edit', {})) return [];
	const { jurisdictionId } = actor;
	const bundles = await findTaskBundles(db, jurisdictionId, taskIds);
	const planId = bundles[0]?.task.plan_id;
	if (planId === undefined) return [];
	const context = await cellContext(db, jurisdictionId, planId, shanghaiDay(now));
	return bundles.flatMap((bundle) => {
		const source = cellSourceOf(bundle, context.names);
		const extra = Object.keys(source.extra).map((heading): CellField => `extra.${heading}`);
		return [...cellFields, ...extra].map((field) => ({
			...{ taskId: bundle.task.id, field },
			text: cellText(source, field, context.titleYear)
		}));
	});
}

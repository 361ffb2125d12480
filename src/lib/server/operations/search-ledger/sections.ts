import { can, type Actor } from '../../../domain/actor.ts';
import { closenessOf } from '../../../domain/search/name-match.ts';
import type { Db } from '../../db/client.ts';
import { listSections } from '../../db/plans.ts';
import { listTasksOf } from '../../db/search-tasks.ts';

export type SectionHit = { id: string; ordinal: number | null; title: string };

/** 重点任务 by their titles, the closest first; only those that hold a task the actor may read. */
export async function findSections(
	db: Db,
	actor: Actor,
	planId: string,
	words: readonly string[]
): Promise<SectionHit[]> {
	const { jurisdictionId, unitIds } = actor;
	const sections = (await listSections(db, jurisdictionId, planId)).flatMap((section) => {
		const closeness = closenessOf([section.title], words);
		return closeness === null ? [] : [{ ...section, closeness }];
	});
	if (sections.length === 0) return [];
	const readsAll = can(actor, 'task.read', { unitIds: [] });
	const own = readsAll ? [] : await listTasksOf(db, jurisdictionId, planId, { unitIds });
	const theirs = new Set(own.map(({ sectionId }) => sectionId));
	return sections
		.filter(({ id }) => readsAll || theirs.has(id))
		.toSorted((a, b) => a.closeness - b.closeness)
		.map(({ id, ordinal, title }) => ({ id, ordinal, title }));
}

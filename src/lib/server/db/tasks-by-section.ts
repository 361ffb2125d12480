import type { Db } from './client.ts';
import { listSections, type Section } from './plans.ts';
import { listTasks, type LedgerTask } from './tasks.ts';

/** The tasks under one 重点任务; null are those that stand under none. */
export type SectionTasks = { section: Section | null; tasks: LedgerTask[] };

/**
 * The tasks of a plan by 重点任务, in the list's own order. Every task is in exactly one block:
 * those without a section, or with one that is not in force, come last, if there are any.
 */
export async function listTasksBySection(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<SectionTasks[]> {
	const [sections, tasks] = await Promise.all([
		listSections(db, jurisdictionId, planId),
		listTasks(db, jurisdictionId, planId)
	]);
	const sectionOf = new Map(sections.map((section) => [section.id, section]));
	const under = Map.groupBy(tasks, (task) => sectionOf.get(task.sectionId ?? '') ?? null);
	const none = under.get(null);
	return [
		...sections.map((section) => ({ section, tasks: under.get(section) ?? [] })),
		...(none ? [{ section: null, tasks: none }] : [])
	];
}

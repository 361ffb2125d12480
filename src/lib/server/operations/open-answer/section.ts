import { can, type Actor } from '../../../domain/actor.ts';
import type { LedgerRow } from '../../../domain/ledger/ledger-row.ts';
import type { Db } from '../../db/client.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { listSections, type Plan } from '../../db/plans.ts';
import { listUnits } from '../../db/units.ts';
import { behindOf, masked, readableTasks, tallyOf, type Tally } from './tally.ts';

/** What is said on the telephone about a 重点任务. */
export type SectionAnswer = {
	noun: 'section';
	section: { id: string; ordinal: number | null; title: string };
	tally: Tally;
	units: string[];
	behind: LedgerRow[];
	/** Of a section with tasks of others only the own ones are counted. */
	isPart: boolean;
};

/** Null where it holds no task that the actor may read. */
export async function aboutSection(
	db: Db,
	actor: Actor,
	plan: Plan,
	sectionId: string,
	now: string
): Promise<SectionAnswer | null> {
	const { jurisdictionId } = actor;
	const sections = await listSections(db, jurisdictionId, plan.id);
	const section = sections.find(({ id }) => id === sectionId);
	const ids = await readableTasks(db, actor, plan.id, { sectionId });
	const rows = await listLedger(db, jurisdictionId, plan, now, ids);
	if (!section || rows.length === 0) return null;
	const answering = new Set(rows.flatMap(({ units }) => units.map(({ name }) => name)));
	return {
		noun: 'section',
		section: { id: section.id, ordinal: section.ordinal, title: section.title },
		tally: tallyOf(rows, () => true),
		// in official order, as everywhere
		units: (await listUnits(db, jurisdictionId))
			.map(({ name }) => name)
			.filter((name) => answering.has(name)),
		behind: masked(actor, behindOf(rows)),
		isPart: !can(actor, 'task.read', { unitIds: [] })
	};
}

import type { ReadyList } from '../../../domain/list/list-reading.ts';
import type { ListSection } from '../../../domain/list/list-task.ts';
import { likelyKind } from '../../../domain/unit-entry.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { findPlanOfYear, listSections } from '../../db/plans.ts';
import { insertStaged } from '../../db/staged.ts';
import { transact } from '../../db/transact.ts';
import { listOfficialOrder, listUnits } from '../../db/units.ts';

/** What tasks refer to: their plan, its 重点任务, the units; new ones staged with the batch. */
export type Frame = {
	planId: string;
	/** The day the tasks of a first list count from; null where the plan is there already. */
	firstDay: string | null;
	sectionIdOf: (section: ListSection | null) => string | null;
	unitIds: ReadonlyMap<string, string>;
	newUnits: string[];
};

export type FrameOf = {
	jurisdictionId: string;
	batchId: string;
	list: Pick<ReadyList, 'title' | 'planStart'>;
	year: number;
	sections: readonly ListSection[];
	/** Names of units that the list brings along. */
	unitNames: readonly string[];
	now: string;
};

/** Stages whatever of it is not there yet. */
export async function stageFrame(db: Db, asked: FrameOf): Promise<Frame> {
	const { jurisdictionId, batchId, now } = asked;
	return transact(db, async (trx) => {
		const found = await findPlanOfYear(trx, jurisdictionId, asked.year);
		const plan = found ? null : planRow(asked);
		const planId = found?.id ?? plan?.id ?? '';
		const known = found ? await listSections(trx, jurisdictionId, planId) : [];
		const sections = new Map(known.map((section) => [sectionKey(section), section.id]));
		let position = Math.max(0, ...known.map((section) => section.position));
		const newSections = asked.sections.flatMap((section) => {
			if (sections.has(sectionKey(section))) return [];
			const id = newId();
			sections.set(sectionKey(section), id);
			position += 1;
			const { ordinal, title, printed } = section;
			const row = { id, plan_id: planId, position, ordinal, title, printed_heading: printed };
			return [{ jurisdiction_id: jurisdictionId, batch_id: batchId, ...row }];
		});
		const unitIds = new Map(
			(await listUnits(trx, jurisdictionId)).map(({ id, name }) => [name, id])
		);
		const newUnits = [...new Set(asked.unitNames)].filter((name) => !unitIds.has(name));
		const order = (await listOfficialOrder(trx, jurisdictionId)).length;
		const units = newUnits.map((name, at) => {
			const id = newId();
			unitIds.set(name, id);
			const row = { id, name, kind: likelyKind(name), official_order: order + at + 1 };
			return { jurisdiction_id: jurisdictionId, batch_id: batchId, ...row, created_at: now };
		});
		await insertStaged(trx, { plan, sections: newSections, units });
		return {
			planId,
			firstDay: plan?.starts_on ?? null,
			sectionIdOf: (section) => (section ? (sections.get(sectionKey(section)) ?? null) : null),
			unitIds,
			newUnits
		};
	});
}

/** Heads are written with or without their number, and with any sign behind it. */
function sectionKey({ ordinal, title }: Pick<ListSection, 'ordinal' | 'title'>): string {
	return `${ordinal ?? ''} ${title}`;
}

function planRow({ jurisdictionId, batchId, list, year, now }: FrameOf) {
	return {
		jurisdiction_id: jurisdictionId,
		id: newId(),
		year,
		title: list.title === '' ? `${year}年责任清单` : list.title,
		starts_on: list.planStart ?? `${year}-01-01`,
		batch_id: batchId,
		created_at: now
	};
}

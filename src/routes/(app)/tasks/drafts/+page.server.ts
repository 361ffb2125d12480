import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listDiscarded, listDrafts } from '$lib/server/db/drafts.ts';
import { findFileNames } from '$lib/server/db/import-batches.ts';
import { listLedger } from '$lib/server/db/ledger-rows.ts';
import { listSections } from '$lib/server/db/plans.ts';
import { findTaskDetail } from '$lib/server/db/task-detail.ts';
import { findTaskHistory } from '$lib/server/db/task-history.ts';
import { storedBundle } from '$lib/server/importing/stored.ts';
import { ledgerViewIn } from '$lib/domain/ledger/ledger-view.ts';
import { draftWords as words } from '$lib/words/draft.ts';
import { fullInstantText, instantText } from '$lib/words/format.ts';
import { taskWords } from '$lib/words/task.ts';
import { textsOf } from '../../../form.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { runDeed } from '../deeds.server.ts';
import { whoText } from '$lib/words/actor.ts';
import { ledgerHere } from '../ledger-here.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The drafts of a list, each with where it came from, and what was discarded lately. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { jurisdictionId } = whoIsHere(locals).actor;
	const { db } = locals;
	const view = ledgerViewIn(url.searchParams);
	const here = await ledgerHere(locals, view.plan);
	if (!here) return { plan: null, lists: null, view, drafts: [], discarded: [] };
	const { plan, now } = here;
	const ids = await listDrafts(db, jurisdictionId, plan.id);
	const rows = await listLedger(db, jurisdictionId, plan, now, ids, { drafts: true });
	const sections = await listSections(db, jurisdictionId, plan.id);
	const names = await findAuditNames(db, jurisdictionId);
	const origins = await Promise.all(rows.map(({ id }) => originOf(id)));
	const files = await findFileNames(
		db,
		jurisdictionId,
		origins.flatMap(({ source }) => source?.batchId ?? [])
	);
	return {
		...{ plan: plan.title, lists: here.choices, view },
		drafts: rows.map((row, at) => ({
			...{ id: row.id, number: row.number, measure: row.measure },
			section: sections.find(({ id }) => id === row.sectionId)?.title ?? null,
			deadline: row.deadlineText ?? row.dueOn,
			units: [
				...row.units.map(({ name }) => name),
				...row.collectives.map(({ printed }) => printed)
			],
			from: fromText(origins[at])
		})),
		discarded: (await listDiscarded(db, jurisdictionId)).map(({ act, madeAt, before }) => {
			const tasks = before.map((stored) => storedBundle(stored).task);
			return {
				act,
				at: instantText(madeAt),
				numbers: tasks.map(({ number }) => number).join('、'),
				titles: tasks.map(({ title }) => title)
			};
		})
	};

	async function originOf(id: string) {
		const detail = await findTaskDetail(db, jurisdictionId, id);
		const { states } = await findTaskHistory(db, jurisdictionId, id);
		const proposed = states.findLast(({ state }) => state === 'draft') ?? null;
		return { source: detail?.source ?? null, proposed };
	}

	/** The cell of a file, who proposed it and why. */
	function fromText(origin: (typeof origins)[number] | undefined): string[] {
		const { source, proposed } = origin ?? { source: null, proposed: null };
		const file = source && files.get(source.batchId);
		const said = [
			...(source
				? [`${taskWords.imported(file ?? '')} ${taskWords.sourceAt(source.sheet, source.row)}`]
				: []),
			...(proposed
				? [
						words.proposed(fullInstantText(proposed.changedAt), whoText(proposed.changedBy, names)),
						...(proposed.reason ? [proposed.reason] : [])
					]
				: [])
		];
		return said.length > 0 ? said : [words.addedByHand];
	}
};

export const actions = {
	accept: (event) => runDeed(event, 'accept', (form) => textsOf(form, 'task')),
	discard: (event) => runDeed(event, 'discard', (form) => textsOf(form, 'task')),
	undo: (event) => runDeed(event, 'undo', () => [])
} satisfies Actions;

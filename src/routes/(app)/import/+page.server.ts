import { fail, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { unfinishedStates } from '$lib/domain/list/batch.ts';
import { answerCount } from '$lib/domain/list/decisions.ts';
import { followerOf } from '$lib/domain/list/follower.ts';
import type { Db } from '$lib/server/db/client.ts';
import { countBatches, listBatches, listSources } from '$lib/server/db/import-batches.ts';
import { keepSpare } from '$lib/server/importing/spare-process.ts';
import { storedDecisions } from '$lib/server/importing/stored.ts';
import { beginImport } from '$lib/server/operations/begin-import.ts';
import { keptAccount } from '$lib/server/operations/keep-account.ts';
import { runImport } from '$lib/server/operations/run-import.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { sourceIn } from './source-in.server.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const mayImport = can(actor, 'import.make', {});
	if (mayImport) keepSpare();
	const { db } = locals;
	const { jurisdictionId } = actor;
	const drafts = await listBatches(db, jurisdictionId, {
		states: unfinishedStates,
		most: mostDrafts
	});
	const count = await countBatches(db, jurisdictionId, unfinishedStates);
	const toDrop = mayImport ? url.searchParams.get('drop') : null;
	return {
		mayImport,
		drafts: drafts.map(({ id, fileName, state, updatedAt, decisions }) => ({
			...{ id, fileName, state, updatedAt },
			mayDrop: mayImport && state !== 'staging',
			/** Asked before it is given up: how many answers go with it. */
			loses: id === toDrop && state !== 'staging' ? answerCount(storedDecisions(decisions)) : null
		})),
		/** In the ledger but for some tasks, and nobody at them yet. */
		waiting: await waitingImports(db, jurisdictionId),
		moreDrafts: count - drafts.length
	};
};

const mostDrafts = 20;

async function waitingImports(db: Db, jurisdictionId: string) {
	const sources = await listSources(db, jurisdictionId);
	const waiting = sources.flatMap((batch) => {
		const { id, fileName, state, committedAt, createdAt, counts } = batch;
		const count = state === 'committed' ? (keptAccount(counts)?.waiting ?? 0) : 0;
		if (count === 0 || followerOf(batch, sources)) return [];
		return [{ id, fileName, count, at: committedAt ?? createdAt }];
	});
	return waiting.slice(0, mostDrafts);
}

export const actions = {
	default: async (event) => {
		const { locals, request } = event;
		const { actor } = whoIsHere(locals);
		const source = await sourceIn(await request.formData());
		const { db, dataFolder, database, now } = locals;
		const begun = await beginImport(db, dataFolder, actor, source, now);
		if (!begun.ok) return fail(400, { errors: await refusalOf(event, begun.problems) });
		const { batchId } = begun.value;
		await runImport(db, { database, dataFolder }, actor, { what: 'read', batchId }, now);
		redirect(303, `/import/${batchId}?to=sheet`);
	}
} satisfies Actions;

import type { RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { followerOf } from '$lib/domain/list/follower.ts';
import type { RowAccount } from '$lib/domain/match/match-reading.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import {
	countBatches,
	listBatches,
	listSources,
	type ImportBatch
} from '$lib/server/db/import-batches.ts';
import { storedDecisions, storedReading } from '$lib/server/importing/stored.ts';
import { keptAccount } from '$lib/server/operations/keep-account.ts';
import { whoIsHere } from '../../../who.server.ts';
import { partOf } from '../[batch]/paging.server.ts';
import { tallyOf } from '../[batch]/tally.server.ts';
import type { PageServerLoad } from './$types';

const atOnce = 20;
/** A list without a kept account is counted through up to this many tasks; a longer one takes too long. */
const mostCounted = 3000;
const kinds = [
	...(['waiting', 'new', 'changed', 'renumbered', 'moved', 'same', 'skipped', 'gone'] as const)
] as const;

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const part = partOf(url, await countBatches(locals.db, jurisdictionId), atOnce);
	const { from } = part;
	const batches = await listBatches(locals.db, jurisdictionId, { from, most: atOnce });
	const accounts = await listAccounts(locals.db, jurisdictionId);
	const names = new Map(accounts.map(({ id, name }) => [id, name]));
	const sources = await listSources(locals.db, jurisdictionId);
	const rows = [];
	for (const batch of batches) {
		const counts = await countsOf(event, batch);
		const isWaiting =
			batch.state === 'committed' && followerOf(batch, sources)?.state !== 'committed';
		rows.push({
			...{ id: batch.id, fileName: batch.fileName, state: batch.state, at: batch.createdAt },
			by: names.get(batch.createdBy ?? '') ?? '',
			...counts,
			waiting: isWaiting ? counts.waiting : 0
		});
	}
	return {
		...{ page: part.page, pages: part.pages },
		mayImport: can(actor, 'import.make', {}),
		batches: rows
	};
};

type Counts = {
	tasks: number | null;
	account: RowAccount | null;
	/** Left out until a person has settled something. */
	waiting: number;
	/** What the list was to the ledger when it was last held against it. */
	diff: { kind: (typeof kinds)[number]; count: number }[];
};

async function countsOf(event: Pick<RequestEvent, 'locals'>, batch: ImportBatch): Promise<Counts> {
	const reading = storedReading(batch.reading);
	if (reading?.status !== 'ready') return { tasks: null, account: null, waiting: 0, diff: [] };
	const { counts } = reading.match;
	const isOver = batch.state === 'committed' || batch.state === 'undone';
	const kept = isOver ? keptAccount(batch.counts) : null;
	const isCounted = kept === null && batch.state !== 'dropped';
	const decisions = storedDecisions(batch.decisions);
	const account =
		isCounted && reading.counts.tasks <= mostCounted
			? await tallyOf(event, { batch, reading, decisions })
			: kept;
	return {
		tasks: reading.counts.tasks,
		account: account && {
			file: account.file,
			imported: account.imported,
			skipped: account.skipped
		},
		waiting: account?.waiting ?? 0,
		diff: kinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []))
	};
}

import { listAccounts } from '$lib/server/db/accounts.ts';
import { listBatches } from '$lib/server/db/import-batches.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { PageServerLoad } from './$types';

const atOnce = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const batches = await listBatches(locals.db, actor.jurisdictionId);
	const accounts = await listAccounts(locals.db, actor.jurisdictionId);
	const names = new Map(accounts.map(({ id, name }) => [id, name]));
	const page = Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1);
	return {
		page,
		pages: Math.max(1, Math.ceil(batches.length / atOnce)),
		batches: batches.slice((page - 1) * atOnce, page * atOnce).map((batch) => ({
			...{ id: batch.id, fileName: batch.fileName, state: batch.state, at: batch.createdAt },
			by: names.get(batch.createdBy ?? '') ?? '',
			tasks: tasksIn(batch.counts)
		}))
	};
};

function tasksIn(counts: string | null): number | null {
	const read: unknown = counts === null ? null : JSON.parse(counts);
	const tasks: unknown =
		typeof read === 'object' && read !== null ? Reflect.get(read, 'tasks') : null;
	return typeof tasks === 'number' ? tasks : null;
}

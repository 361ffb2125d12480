import { can } from '$lib/domain/actor.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { PageServerLoad } from './$types';
import { listPeople, matching } from './rows.server.ts';

const perPage = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { rows } = await listPeople(locals.db, actor, locals.now);
	const filter = {
		q: (url.searchParams.get('q') ?? '').slice(0, 100),
		role: url.searchParams.get('role') ?? '',
		state: url.searchParams.get('state') ?? ''
	};
	const found = matching(rows, filter);
	const pages = Math.max(1, Math.ceil(found.length / perPage));
	const asked = Number(url.searchParams.get('page') ?? 1);
	const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
	return {
		people: found.slice((page - 1) * perPage, page * perPage),
		found: found.length,
		all: rows.length,
		page,
		pages,
		filter,
		mayCreate: can(actor, 'account.create', { roles: [] }),
		mayPrint: can(actor, 'account.issue', { roles: [] })
	};
};

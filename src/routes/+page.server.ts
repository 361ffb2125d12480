import { redirect } from '@sveltejs/kit';
import { roomsFor } from '$lib/domain/room.ts';
import { isSetUp } from '$lib/server/operations/set-up-ledger.ts';
import type { PageServerLoad } from './$types';

/**
 * The front door leads everybody to the own room; whoever has no 岗位 yet to the own account, which
 * says so; before there are accounts, to the welcome page.
 */
export const load: PageServerLoad = async ({ locals }) => {
	if (!locals.actor) redirect(303, (await isSetUp(locals.db)) ? '/login' : '/welcome');
	if (locals.actor.roles.length === 0) redirect(303, '/account');
	const [first] = roomsFor(locals.actor).filter(({ id }) => id !== 'demo');
	redirect(303, first?.href ?? '/help');
};

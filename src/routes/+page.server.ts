import { redirect } from '@sveltejs/kit';
import { roomsFor } from '$lib/domain/room.ts';
import { isSetUp } from '$lib/server/operations/set-up-ledger.ts';
import type { PageServerLoad } from './$types';

/** The front door leads everybody to the own room; before there are accounts, to the welcome page. */
export const load: PageServerLoad = async ({ locals }) => {
	if (!locals.actor) redirect(303, (await isSetUp(locals.db)) ? '/login' : '/welcome');
	const [first] = roomsFor(locals.actor).filter(({ id }) => id !== 'demo');
	redirect(303, first?.href ?? '/help');
};

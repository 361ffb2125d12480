import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { foundIn } from '../found.server.ts';

/** The same for the dialog over every page. */
export const GET: RequestHandler = async ({ locals, url }) =>
	json(await foundIn(locals, url.searchParams), { headers: { 'cache-control': 'no-store' } });

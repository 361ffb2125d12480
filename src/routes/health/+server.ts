import { json, type RequestHandler } from '@sveltejs/kit';
import { isAnswering } from '$lib/server/db/answering.ts';

/** For a watchdog: does the program answer, and does its database? No data, no names, no version. */
export const GET: RequestHandler = async ({ locals }) => {
	const database = await isAnswering(locals.db);
	const status = database ? 'ok' : 'down';
	return json({ status, database }, { status: database ? 200 : 503 });
};

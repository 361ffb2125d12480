import { error, redirect } from '@sveltejs/kit';
import { readRailWidth, readTextSize } from '$lib/domain/display.ts';
import { returnPath } from '$lib/domain/return-path.ts';
import { errorSentence } from '$lib/words/error.ts';
import type { RequestHandler } from './$types';

const aYear = 365 * 24 * 3600;

/** Remembers how somebody likes the pages, in cookies, and goes back to where it was asked for. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData().catch(unreadable);
	const keep = (name: string, value: string) =>
		cookies.set(name, value, {
			path: '/',
			maxAge: aYear,
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		});
	if (form.has('textSize')) keep('textSize', readTextSize(form.get('textSize')));
	if (form.has('rail')) keep('rail', readRailWidth(form.get('rail')));
	redirect(303, returnPath(form.get('back')));
};

/** No form at all is the client's mistake; what has a status of its own, like a body cut off, keeps it. */
function unreadable(problem: unknown): never {
	if (problem instanceof TypeError) error(400, errorSentence(400));
	throw problem;
}

import { randomBytes } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';

/**
 * Long markup for a page, sent once: with a whole page it stands in the page, and is not among the
 * data that the page brings for its scripts; asked for alone, by a script that draws another view, it
 * is. While SvelteKit draws, weighs and copies the page a mark stands for it, which nobody can type.
 */
export function inPage(
	locals: Pick<App.Locals, 'inPage'>,
	html: string,
	isDataRequest: boolean
): { html?: string } {
	if (isDataRequest) return { html };
	const mark = `<!--${randomBytes(12).toString('hex')}-->`;
	locals.inPage.push({ mark, html });
	return Object.defineProperty({}, 'html', { value: mark, enumerable: false });
}

/** Stands outside of what draws the page, so that the long markup is neither weighed nor copied there. */
export const placed: Handle = async ({ event, resolve }) => {
	event.locals.inPage = [];
	return place(event.locals.inPage, await resolve(event));
};

/** Puts what was kept back where its mark stands. */
export async function place(
	inPage: readonly { mark: string; html: string }[],
	answer: Response
): Promise<Response> {
	if (inPage.length === 0 || !answer.headers.get('content-type')?.startsWith('text/html')) {
		return answer;
	}
	let html = await answer.text();
	const parts: Buffer[] = [];
	for (const kept of inPage) {
		const [before, ...after] = html.split(kept.mark);
		if (before === undefined || after.length === 0) continue; // it was not drawn after all
		parts.push(Buffer.from(before), Buffer.from(kept.html));
		html = after.join('');
	}
	parts.push(Buffer.from(html));
	const { status } = answer;
	const headers = new Headers(answer.headers);
	// what is said of the page with its marks
	headers.delete('etag');
	const whole = Buffer.concat(parts);
	headers.set('content-length', String(whole.length));
	return new Response(whole, { status, headers });
}

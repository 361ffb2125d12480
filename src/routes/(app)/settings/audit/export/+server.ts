import { error } from '@sveltejs/kit';
import { exportAudit } from '$lib/server/operations/export-audit.ts';
import { auditWords } from '$lib/words/audit.ts';
import { errorSentence } from '$lib/words/error.ts';
import { attachment } from '../../../../attachment.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { readFilter } from '../filter.ts';
import type { RequestHandler } from './$types';

/** By POST, because it writes: that somebody took the log out stands in the log. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const { actor } = whoIsHere(locals);
	const form = await request.formData().catch(unreadable);
	const filter = readFilter((name) => form.get(name));
	const exported = await exportAudit(locals.db, actor, filter, locals.now);
	if (!exported.ok) error(403, errorSentence(403));
	const { day, text } = exported.value;
	return new Response(asStream(text), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': attachment(auditWords.fileName(day), auditWords.fileNamePlain(day)),
			'cache-control': 'no-store'
		}
	});
};

function unreadable(problem: unknown): never {
	if (problem instanceof TypeError) error(400, errorSentence(400));
	throw problem;
}

function asStream(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		pull: async (controller) => {
			const next = await text.next();
			if (next.done) controller.close();
			else controller.enqueue(encoder.encode(next.value));
		},
		cancel: async () => {
			await text.return(undefined);
		}
	});
}

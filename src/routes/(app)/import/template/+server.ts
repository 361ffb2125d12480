import { error } from '@sveltejs/kit';
import { listTemplate } from '$lib/server/operations/list-template.ts';
import { errorSentence } from '$lib/words/error.ts';
import { importWords as words } from '$lib/words/import.ts';
import { attachment } from '../../../attachment.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const made = await listTemplate(locals.db, whoIsHere(locals).actor, locals.now);
	if (!made.ok) error(403, errorSentence(403));
	const { bytes, year } = made.value;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': attachment(words.templateName(year), `template-${year}.xlsx`),
			'cache-control': 'no-store'
		}
	});
};

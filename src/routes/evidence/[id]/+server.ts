import { error } from '@sveltejs/kit';
import { openEvidence } from '$lib/server/operations/evidence/open-evidence.ts';
import { errorSentence } from '$lib/words/error.ts';
import { evidenceWords } from '$lib/words/evidence.ts';
import { whoIsHere } from '../../who.server.ts';
import { answerOf } from './answer.server.ts';
import type { RequestHandler } from './$types';

/** A file that stands beside a report; whose it is not finds nothing. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { db, dataFolder } = locals;
	const opened = await openEvidence(db, dataFolder, whoIsHere(locals).actor, params.id);
	if (!opened) error(404, errorSentence(404));
	const { bytes, sha256 } = opened;
	if (!bytes) {
		locals.log.error({ evidence: params.id, sha256 }, 'a file of evidence is gone or damaged');
		error(500, evidenceWords.damaged);
	}
	return answerOf({ ...opened, bytes }, request.headers.get('if-none-match'));
};

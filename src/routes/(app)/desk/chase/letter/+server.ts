import { error } from '@sveltejs/kit';
import { shanghaiDay } from '$lib/domain/date.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { writeLetters } from '$lib/server/operations/chase/write-letters.ts';
import { errorSentence } from '$lib/words/error.ts';
import { attachment } from '../../../../attachment.server.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { addressFor } from '../address.server.ts';
import { typedLetters } from '../typed-letters.server.ts';
import type { RequestHandler } from './$types';

/** 催办函 as a file. By POST, because it writes: that a letter was made stands in the log. */
export const POST: RequestHandler = async ({ locals, request, route, url }) => {
	const { actor } = whoIsHere(locals);
	const form = await request.formData().catch(unreadable);
	const now = await deedMoment(locals);
	const rules = await findSettings(locals.db, actor.jurisdictionId, shanghaiDay(now));
	const made = await writeLetters(
		locals.db,
		actor,
		{ ...typedLetters(form), address: addressFor(rules.publicAddress, url).address },
		now
	);
	if (!made.ok) {
		const isForbidden = made.problems.some(({ code }) => code === 'right.missing');
		const told = await refusalOf({ locals, route }, made.problems);
		error(
			isForbidden ? 403 : 400,
			told.map(({ message }) => message).join('') || errorSentence(400)
		);
	}
	const { bytes, name, plainName } = made.value;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			'content-disposition': attachment(name, plainName),
			'cache-control': 'no-store'
		}
	});
};

function unreadable(problem: unknown): never {
	if (problem instanceof TypeError) error(400, errorSentence(400));
	throw problem;
}

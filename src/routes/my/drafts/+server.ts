import { error, json } from '@sveltejs/kit';
import { entryOf } from '$lib/domain/report/draft-fields.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { saveDraft } from '$lib/server/operations/report/save-draft.ts';
import { personText } from '$lib/words/actor.ts';
import { errorSentence } from '$lib/words/error.ts';
import { instantText } from '$lib/words/format.ts';
import { deedMoment } from '../../ledger-moment.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { RequestHandler } from './$types';
import { readSave } from './read-save.server.ts';

/** What was typed so far, at every pause. What another has typed meanwhile comes back with both texts. */
export const POST: RequestHandler = async (event) => {
	const { locals, request } = event;
	const { actor } = whoIsHere(locals);
	const typed = readSave(await request.json().catch(() => null));
	if (typed === null) error(400, errorSentence(400));
	const saved = await saveDraft(locals.db, actor, typed, await deedMoment(locals));
	if (!saved.ok) {
		const [first] = await refusalOf(event, saved.problems);
		error(409, first?.message ?? errorSentence(409));
	}
	const { revision, fields, clashes, savedAt, savedBy } = saved.value;
	const isOwn = savedBy === null || savedBy === actor.id;
	const names = isOwn ? null : await findAuditNames(locals.db, actor.jurisdictionId);
	return json({
		...{ revision, clashes, fields: entryOf(fields) },
		at: instantText(savedAt),
		by: names && personText(savedBy, names)
	});
};

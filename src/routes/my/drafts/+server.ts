import { error, json, type RequestEvent } from '@sveltejs/kit';
import { entryOf } from '$lib/domain/report/draft-fields.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { saveDraft, type TypedReport } from '$lib/server/operations/report/save-draft.ts';
import { personText } from '$lib/words/actor.ts';
import { errorSentence } from '$lib/words/error.ts';
import { instantText } from '$lib/words/format.ts';
import { deedMoment } from '../../ledger-moment.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { RequestHandler } from './$types';
import { weighedHere } from '../../(app)/my/[p]/doubts.server.ts';
import { monthHere } from '../../(app)/my/month-here.server.ts';
import { reportsHere } from '../../(app)/my/rows.server.ts';
import { readSave } from './read-save.server.ts';

/** What was typed so far, at every pause. What another has typed meanwhile comes back with both texts. */
export const POST: RequestHandler = async (event) => {
	const { locals, request } = event;
	const { actor } = whoIsHere(locals);
	const sent = readSave(await request.json().catch(() => null));
	if (sent === null) error(400, errorSentence(400));
	const { weighs, ...typed } = sent;
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
		by: names && personText(savedBy, names),
		weighed: weighs ? await weighedNow(event, typed) : null
	});
};

/** What is remarkable about what has just been saved. */
async function weighedNow({ locals, url }: RequestEvent, { taskId, unitId, period }: TypedReport) {
	const here = await monthHere(locals, { params: { p: period }, url });
	const own = reportsHere(here).find(
		({ report }) => report.task.id === taskId && report.unitId === unitId
	);
	return own ? weighedHere(here, own.report).weighed : null;
}

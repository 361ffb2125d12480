import { error, json } from '@sveltejs/kit';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { saveDrafts } from '$lib/server/operations/report/save-drafts.ts';
import { errorSentence } from '$lib/words/error.ts';
import { monthHere } from '../../(app)/my/month-here.server.ts';
import { deedMoment } from '../../ledger-moment.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { RequestHandler } from './$types';
import { answerCells } from './answer-cells.server.ts';
import { readCells, typedCells } from './read-cells.server.ts';

/** Cells of a month's table, looked at or saved into the drafts of their reports. */
export const POST: RequestHandler = async (event) => {
	const { locals, request, url } = event;
	const { actor } = whoIsHere(locals);
	const sent = readCells(await request.json().catch(() => null));
	if (sent === null) error(400, errorSentence(400));
	const now = await deedMoment(locals);
	const typed = typedCells(sent);
	const saved = await saveDrafts(locals.db, actor, { typed, look: sent.look }, now);
	if (!saved.ok) {
		const [first] = await refusalOf(event, saved.problems);
		error(409, first?.message ?? errorSentence(409));
	}
	const here = await monthHere(locals, { params: { p: sent.period }, url });
	const isAsked = saved.value.rows.some(({ clashes }) => clashes.length > 0);
	const names = isAsked ? await findAuditNames(locals.db, actor.jurisdictionId) : null;
	return json(answerCells(sent, saved.value, { here, names, now }));
};

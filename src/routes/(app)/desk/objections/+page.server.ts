import { fail } from '@sveltejs/kit';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listObjections } from '$lib/server/db/objections.ts';
import { listTaskTitles } from '$lib/server/db/task-titles.ts';
import { answerObjection } from '$lib/server/operations/objection/answer-objection.ts';
import { instantText, periodText } from '$lib/words/format.ts';
import { markWords, objectionWords as words } from '$lib/words/mark.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What units contest, those that wait for an answer first. */
export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = whoIsHere(locals);
	const { db } = locals;
	const { jurisdictionId } = actor;
	const [all, names] = await Promise.all([
		listObjections(db, jurisdictionId, {}),
		findAuditNames(db, jurisdictionId)
	]);
	const ids = [...new Set(all.map(({ taskId }) => taskId))];
	const titles = await listTaskTitles(db, jurisdictionId, ids);
	const numbers = new Map(titles.map(({ id, number }) => [id, number]));
	const rows = all.map((each) => ({
		...{ id: each.id, unit: names.units.get(each.unitId) ?? '', taskId: each.taskId },
		...{ number: numbers.get(each.taskId) ?? '', period: periodText(each.period) },
		...{ mark: markWords[each.mark], body: each.body, at: instantText(each.raisedAt) },
		answer: each.accepted === null ? null : words.answered(each.accepted, each.answer ?? '')
	}));
	const open = rows.filter(({ answer }) => answer === null);
	return { open: open.length, rows: [...open, ...rows.filter(({ answer }) => answer !== null)] };
};

export const actions = {
	answer: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const [id, answer] = [textOf(form, 'objection'), textOf(form, 'answer')];
		const accepted = textOf(form, 'accepted') === 'yes';
		const now = await deedMoment(event.locals);
		const given = { id, accepted, answer };
		const answered = await answerObjection(event.locals.db, actor, given, now);
		if (answered.ok) return { errors: [], said: words.answerSent, typed: null };
		const errors = await refusalOf(event, answered.problems);
		return fail(400, { errors, said: null, typed: { id, answer } });
	}
} satisfies Actions;

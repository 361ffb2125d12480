import { fail } from '@sveltejs/kit';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listObjections } from '$lib/server/db/objections.ts';
import { listReports } from '$lib/server/db/reports.ts';
import { listTaskTitles } from '$lib/server/db/task-titles.ts';
import { answerObjection } from '$lib/server/operations/objection/answer-objection.ts';
import { takeBackReview } from '$lib/server/operations/report/take-back-review.ts';
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
	const returned = await returnedOf(
		db,
		jurisdictionId,
		all.filter(({ accepted, mark }) => accepted === true && mark === 'returned')
	);
	const rows = all.map((each) => ({
		...{ id: each.id, unit: names.units.get(each.unitId) ?? '', taskId: each.taskId },
		...{ number: numbers.get(each.taskId) ?? '', period: periodText(each.period) },
		...{ mark: markWords[each.mark], body: each.body, at: instantText(each.raisedAt) },
		/** The rule, the moments and the rows behind the mark. */
		record: `/board/${each.period}/${each.unitId}`,
		answer: each.accepted === null ? null : words.answered(each.accepted, each.answer ?? ''),
		/** How an accepted one is put right: the return is taken back here, more time is given elsewhere. */
		returned: each.accepted === true ? (returned.get(keyOf(each)) ?? null) : null,
		later:
			each.accepted === true && each.mark !== 'returned'
				? `/settings/periods?month=${each.period}`
				: null
	}));
	const open = rows.filter(({ answer }) => answer === null);
	return { open: open.length, rows: [...open, ...rows.filter(({ answer }) => answer !== null)] };
};

type Pair = { period: string; taskId: string; unitId: string };

const keyOf = ({ period, taskId, unitId }: Pair) => `${period} ${taskId} ${unitId}`;

/** The reports that are still returned, by what was asked of whom when. */
async function returnedOf(db: Db, jurisdictionId: string, of: readonly Pair[]) {
	const byPeriod = Map.groupBy(of, ({ period }) => period);
	const read = Array.from(byPeriod, ([period, pairs]) =>
		listReports(db, jurisdictionId, { period, taskIds: pairs.map(({ taskId }) => taskId) })
	);
	const reports = (await Promise.all(read)).flat();
	const open = reports.filter(({ state }) => state === 'returned');
	return new Map(open.map((report) => [keyOf(report), report.id]));
}

export const actions = {
	takeBack: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const now = await deedMoment(event.locals);
		const taking = { reportId: textOf(form, 'report') };
		const taken = await takeBackReview(event.locals.db, actor, taking, now);
		if (taken.ok) return { errors: [], said: words.returnTakenBack, typed: null };
		return fail(400, { errors: await refusalOf(event, taken.problems), said: null, typed: null });
	},

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

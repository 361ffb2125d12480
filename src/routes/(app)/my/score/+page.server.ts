import { fail } from '@sveltejs/kit';
import { figureRules, monthFigures } from '$lib/domain/figures/month-figures.ts';
import type { FigureCode } from '$lib/domain/figures/figure.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { marksOf } from '$lib/domain/report/mark.ts';
import { listObjections } from '$lib/server/db/objections.ts';
import { listPeriods } from '$lib/server/db/periods.ts';
import { findLastSnapshot } from '$lib/server/db/snapshots.ts';
import { listTaskTitles } from '$lib/server/db/task-titles.ts';
import { raiseObjection } from '$lib/server/operations/objection/raise-objection.ts';
import { readUnitRows } from '$lib/server/operations/report/read-unit-rows.ts';
import { figureNames, figureParts, figureSentence, figureText } from '$lib/words/figures.ts';
import { instantText, periodText } from '$lib/words/format.ts';
import { markReason, markWords, objectionWords } from '$lib/words/mark.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { unitHere } from '../unit-here.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a unit's month counts for, down to every mark with its why. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, unit, search, others } = await unitHere(locals, url);
	const { db } = locals;
	const { jurisdictionId } = actor;
	const now = await ledgerMoment(locals);
	const periods = await listPeriods(db, jurisdictionId);
	const begun = periods.filter((each) => phaseOf(each, now) !== 'ahead');
	const month =
		begun.find(({ period }) => period === url.searchParams.get('month')) ?? begun.at(-1);
	const base = { unit, others, months: [], figures: [], rows: [], search };
	if (!month) return { ...base, period: null, correction: null, isClosed: false };
	const [frozen, own, objections] = await Promise.all([
		month.closedAt === null ? undefined : findLastSnapshot(db, jurisdictionId, month.period),
		readUnitRows(db, jurisdictionId, month, unit.id),
		listObjections(db, jurisdictionId, { period: month.period, unitId: unit.id })
	]);
	const titles = await listTaskTitles(
		db,
		jurisdictionId,
		own.map(({ taskId }) => taskId)
	);
	const title = new Map(titles.map(({ id, measure }) => [id, measure]));
	const rules = frozen?.rules ?? month.rules;
	// of a closed month these are the rows that were frozen, so that the rates come out as they stood
	const [counted] = monthFigures(own, rules, now).units;
	const figures = counted?.figures;
	return {
		...{ ...base, period: month.period, correction: frozen?.correction ?? null },
		isClosed: month.closedAt !== null,
		months: begun.map(({ period }) => ({ value: period, label: periodText(period) })).reverse(),
		figures: figures
			? (Object.keys(figureRules) as FigureCode[]).map((code) => ({
					...{ code, name: figureNames[code], text: figureText(figures[code]) },
					...{ parts: figureParts(figures[code]), sentence: figureSentence(code, rules) }
				}))
			: [],
		rows: own.map((row) => ({
			...{ taskId: row.taskId, number: row.number, title: title.get(row.taskId) ?? '' },
			filedAt: row.firstSubmittedAt && instantText(row.firstSubmittedAt),
			...{ percent: row.percent, noProgress: row.noProgress, onBehalf: row.onBehalf },
			href: `/my/${month.period}/${row.taskId}${search}`,
			marks: marksOf(row, { timelyBy: rules.timelyBy, now }).map((mark) => {
				const said = objections.filter(
					({ taskId, mark: of }) => taskId === row.taskId && of === mark.kind
				);
				return {
					...{ kind: mark.kind, word: markWords[mark.kind] },
					reason: markReason(mark, rules.timelyBy),
					objections: said.map(({ body, accepted, answer, raisedAt }) => ({
						body,
						state:
							accepted === null
								? objectionWords.waiting(instantText(raisedAt))
								: objectionWords.answered(accepted, answer ?? '')
					})),
					mayObject: said.every(({ accepted }) => accepted !== null)
				};
			})
		}))
	};
};

export const actions = {
	object: async (event) => {
		const { actor, unit } = await unitHere(event.locals, event.url);
		const form = await event.request.formData();
		const [taskId, mark] = [textOf(form, 'task'), textOf(form, 'mark')];
		const [period, body] = [textOf(form, 'period'), textOf(form, 'body')];
		const now = await deedMoment(event.locals);
		const typed = { period, unitId: unit.id, taskId, mark, body };
		const raised = await raiseObjection(event.locals.db, actor, typed, now);
		if (raised.ok) return { errors: [], said: objectionWords.sent, typed: null };
		const errors = await refusalOf(event, raised.problems);
		return fail(400, { errors, said: null, typed: { taskId, mark, body } });
	}
} satisfies Actions;

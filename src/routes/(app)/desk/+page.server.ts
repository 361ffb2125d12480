import { isBefore, shanghaiDay } from '$lib/domain/date.ts';
import { deskTodos, type DeskTodo } from '$lib/domain/report/desk-todos.ts';
import { countViews, type QueueView } from '$lib/domain/report/queue.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listMonthEvents } from '$lib/server/db/month-events.ts';
import { countOpenObjections } from '$lib/server/db/objections.ts';
import { countUnreviewed } from '$lib/server/db/unreviewed-reports.ts';
import { listCutoffs } from '$lib/server/db/periods.ts';
import { readQueue } from '$lib/server/operations/report/read-queue.ts';
import { deskWords as words, eventText, todoText } from '$lib/words/desk.ts';
import { instantText } from '$lib/words/format.ts';
import { cutoffSentence } from '$lib/words/period.ts';
import { monthHere } from './month-here.server.ts';
import type { PageServerLoad } from './$types';

const mostEvents = 10;

/** How the month stands for the office, and what is to be done about it today. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, period: month, opened, now } = await monthHere(locals, url);
	const { jurisdictionId } = actor;
	const queue = month && (await readQueue(locals.db, jurisdictionId, month.period, now));
	if (!queue) return { month: null, ahead: opened[0] ? words.ahead(opened[0].period) : null };
	const { period, phase, rows } = queue;
	const [cutoffs, events, names, objections, unreviewed] = await Promise.all([
		listCutoffs(locals.db, jurisdictionId),
		listMonthEvents(locals.db, jurisdictionId, period.period, mostEvents),
		findAuditNames(locals.db, jurisdictionId),
		countOpenObjections(locals.db, jurisdictionId),
		countUnreviewed(locals.db, jurisdictionId)
	]);
	const cutoff = cutoffs.find((each) => each.period === period.period)?.cutoff;
	const at = opened.findIndex((each) => each.period === period.period);
	const counts = countViews(rows);
	const asked = rows.filter(({ isExpected }) => isExpected);
	const to = (view: QueueView) => `/desk/review?month=${period.period}&view=${view}`;
	const isOver = !isBefore(now, period.cutoffAt);
	// drafts are a part of what is missing once the cutoff has passed
	const views = (['missing', 'draft', 'waiting', 'returned', 'doubtful'] as const).filter(
		(view) => view !== 'draft' || !isOver
	);
	const told = new Map(rows.map((row) => [row.reportId, row]));
	return {
		ahead: null,
		month: {
			...{ period: period.period, isClosed: phase === 'closed', isOver },
			remaining: words.remaining(period.cutoffAt, now),
			rule: cutoff ? cutoffSentence(cutoff) : '',
			approved: words.approved(
				asked.filter(({ standing }) => standing === 'approved').length,
				asked.length
			),
			counts: views.map((view) => {
				const label = view === 'missing' ? words.count.missing(isOver) : words.count[view];
				// who has not filed is to be reminded, and everything else to be looked at
				const href = view === 'missing' ? toChase(period.period) : to(view);
				const part = view === 'missing' && isOver ? counts.draft : 0;
				return { view, label, count: counts[view], part: words.count.part(part), href };
			}),
			todos: deskTodos({ ...period, phase, objections }, rows, shanghaiDay(now)).map((todo) => ({
				...{ kind: todo.kind, text: todoText(todo), href: placeOf(todo, period.period, to) }
			})),
			unreviewed: unreviewed.map(({ period, count }) => ({
				text: words.unreviewed(period, count),
				href: `/desk/review?month=${period}&view=waiting`
			})),
			events: events.map(({ at, by, reportId, ...event }) => ({
				at: instantText(at),
				text: eventText({
					...{ ...event, by: names.accounts.get(by ?? '') ?? null },
					...{ unit: told.get(reportId)?.unit ?? '', number: told.get(reportId)?.number ?? '' }
				})
			})),
			previous: opened[at - 1]?.period ?? null,
			following: opened[at + 1]?.period ?? null
		}
	};
};

function toChase(period: string): string {
	return `/desk/chase?month=${period}`;
}

/** Where something is done. */
function placeOf(todo: DeskTodo, period: string, to: (view: QueueView) => string): string {
	switch (todo.kind) {
		case 'missing':
			return toChase(period);
		case 'waiting':
			return to('waiting');
		case 'objected':
			return '/desk/objections';
		case 'overdue':
			return to('returned');
		case 'close':
			return `/settings/periods?month=${period}`;
	}
}

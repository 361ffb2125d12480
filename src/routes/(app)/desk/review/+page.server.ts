import { fail, type RequestEvent } from '@sveltejs/kit';
import { isBefore, shanghaiDay } from '$lib/domain/date.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { countViews, isClean, isInView, queueViews } from '$lib/domain/report/queue.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { mostPassed, passClean, takeBackPassed } from '$lib/server/operations/report/pass-clean.ts';
import { queueWords as words, reviewWords } from '$lib/words/review.ts';
import { remarkWords } from '$lib/words/standing.ts';
import { cutoffSentence } from '$lib/words/period.ts';
import { listCutoffs } from '$lib/server/db/periods.ts';
import { textOf, textsOf } from '../../../form.server.ts';
import { deedMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { concludedHere } from './concluded.server.ts';
import { hasMoved } from './moved.server.ts';
import { queueHere, searchOf } from './queue-here.server.ts';
import { mayReview, rowShown } from './row.server.ts';
import type { Actions, PageServerLoad } from './$types';

const rowsOnPage = 100;

/** What waits for the office in a month, the most doubtful first. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const here = await queueHere(locals, url);
	if (!here) return { queue: null };
	const { actor, queue, part, rows, opened, now } = here;
	const { jurisdictionId } = actor;
	const [names, cutoffs, at] = await Promise.all([
		findAuditNames(locals.db, jurisdictionId),
		listCutoffs(locals.db, jurisdictionId),
		// of a moment that was written by the clock, not by the day that the demo stands at
		deedMoment(locals)
	]);
	const concluded = concludedHere(locals, url, queue);
	const { period, phase } = queue;
	const search = searchOf(part);
	const shown = rows.filter((row) => isInView(row, part.view));
	const pages = Math.max(1, Math.ceil(shown.length / rowsOnPage));
	const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
	const counts = countViews(rows);
	const isOver = !isBefore(now, period.cutoffAt);
	const isClosed = phase === 'closed';
	const labels = words.views(isOver);
	// drafts are a part of what is missing once the cutoff has passed, and none are left after the closing
	const shownViews = queueViews.filter(
		(view) => view !== 'draft' || !isOver || counts.draft > 0 || part.view === 'draft'
	);
	const clean = rows.filter((row) => isClean(row, !mayReview(row, actor)));
	const cutoff = cutoffs.find((each) => each.period === period.period)?.cutoff;
	const nth = opened.findIndex((each) => each.period === period.period);
	const seen = {
		...{ actor, people: names.accounts, at, period: period.period, search },
		today: shanghaiDay(now)
	};
	return {
		queue: {
			...{
				period: period.period,
				rule: cutoff ? words.until(cutoffSentence(cutoff)) : '',
				search,
				concluded
			},
			...{ view: part.view, unitId: part.unitId, page, pages },
			closed: isClosed && counts.waiting > 0 ? words.closedStill(period.period) : null,
			views: shownViews.map((view) => ({
				...{ label: labels[view], count: counts[view], current: view === part.view },
				href: `/desk/review${searchOf({ ...part, view })}`
			})),
			units: unitsOf(queue.rows),
			rows: shown
				.slice((page - 1) * rowsOnPage, page * rowsOnPage)
				.map((row) => rowShown(row, seen)),
			// what was listed one by one can be passed at once, in the part where it waits
			clean:
				part.view === 'waiting'
					? { count: clean.length, rows: clean.slice(0, mostPassed).map(cleanShown) }
					: null,
			previous: opened[nth - 1]?.period ?? null,
			following: opened[nth + 1]?.period ?? null
		}
	};

	function cleanShown(row: (typeof clean)[number]) {
		const { number, title, unit, percent, remark, tags } = rowShown(row, seen);
		return {
			...{ mark: `${row.reportId} ${row.version}`, number, title },
			about: [unit, percent, ...(remark ? [remarkWords[remark]] : []), ...tags].join(' · '),
			said: row.said?.progress ?? row.said?.noProgress ?? ''
		};
	}
};

/** The units of a month, in official order. */
function unitsOf(rows: readonly { unitId: string; unit: string; place: number }[]) {
	const inOrder = rows.toSorted((one, other) => one.place - other.place);
	const names = new Map(inOrder.map(({ unitId, unit }) => [unitId, unit]));
	return [...names].map(([value, label]) => ({ value, label }));
}

export const actions = {
	pass: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const reports = marksIn(form, 'report').map(([reportId, version]) => ({
			...{ reportId, version: Number(version) }
		}));
		const now = await deedMoment(event.locals);
		const period = textOf(form, 'period');
		const passed = await passClean(event.locals.db, actor, { period, reports }, now);
		if (!passed.ok) return refused(event, passed.problems);
		const undo = passed.value.map(({ reportId, reviewId }) => `${reportId} ${reviewId}`);
		return { errors: [], said: words.passed(undo.length), undo, isOvertaken: false };
	},
	takeBack: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const passed = marksIn(form, 'review').map(([reportId, reviewId]) => ({ reportId, reviewId }));
		const now = await deedMoment(event.locals);
		const taken = await takeBackPassed(event.locals.db, actor, passed, now);
		if (!taken.ok) return refused(event, taken.problems);
		const { back, left } = taken.value;
		const number = textOf(form, 'number');
		const result = textOf(form, 'result') === 'returned' ? 'returned' : 'approved';
		const said =
			number === ''
				? words.takenBackMany(back, left)
				: reviewWords.undone(result, number, textOf(form, 'unit'));
		return { errors: [], said, undo: [], isOvertaken: false };
	}
} satisfies Actions;

/** Two ids in one value, of a box that is ticked or a hidden field. */
function marksIn(form: FormData, name: string): [string, string][] {
	return textsOf(form, name).map((mark) => {
		const [one = '', other = ''] = mark.slice(0, 100).split(' ');
		return [one, other];
	});
}

async function refused(
	event: Pick<RequestEvent<Record<string, string>, '/(app)/desk/review'>, 'locals' | 'route'>,
	problems: readonly Problem[]
) {
	const errors = await refusalOf(event, problems);
	return fail(400, { errors, said: null, undo: [], isOvertaken: hasMoved(problems) });
}

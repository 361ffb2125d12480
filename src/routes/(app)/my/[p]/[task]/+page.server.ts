import { fail, redirect } from '@sveltejs/kit';
import { shanghaiDay } from '$lib/domain/date.ts';
import { entryOf } from '$lib/domain/report/draft-fields.ts';
import type { Entry } from '$lib/domain/report/entry.ts';
import { morePercent, withRepeated } from '$lib/domain/report/quick-fill.ts';
import { listEvidence } from '$lib/server/db/evidence.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { saveDraft } from '$lib/server/operations/report/save-draft.ts';
import { personText } from '$lib/words/actor.ts';
import { bytesText, dateText, instantText } from '$lib/words/format.ts';
import { fillWords as words, myWords } from '$lib/words/my.ts';
import { explain } from '$lib/words/problem.ts';
import { textOf } from '../../../../form.server.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import type { MonthHere } from '../../month-here.server.ts';
import { lockedBy, type ReportHere } from '../../rows.server.ts';
import { withdrawableOf } from '../../withdrawable.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { changePieces } from './pieces.server.ts';
import { beforeOf } from './before.server.ts';
import { weighedHere } from '../doubts.server.ts';
import { remarksOf } from '../remarks.server.ts';
import { reportHere } from './report-here.server.ts';
import { changedIn, shownIn, typedIn } from './typed.server.ts';

/** One report: what was said last month, and what is said now. */
export const load: PageServerLoad = async (event) => {
	const { here, rows, own } = await reportHere(event.locals, event);
	const { month, rules, now } = here;
	const { report, standing, isWritable } = own;
	const { task, draft, revision, fields } = report;
	const listed = month.reports.filter(({ isExpected }) => isExpected);
	const names = await findAuditNames(event.locals.db, here.actor.jurisdictionId, {
		accountIds: [draft?.savedBy ?? null],
		unitIds: []
	});
	const pieces = report.report
		? await listEvidence(event.locals.db, here.actor.jurisdictionId, report.report.id)
		: [];
	const { doubts } = weighedHere(here, report).weighed;
	const isAsked = event.url.searchParams.has('mend') || standing === 'returned';
	return {
		...{ period: month.period.period, phase: month.phase, unit: here.unit, search: here.search },
		...{ byOffice: here.byOffice, standing, remark: own.remark, isWritable },
		...lockOf(here, own),
		place: { nth: listed.indexOf(report) + 1, all: listed.length },
		key: { taskId: task.id, unitId: report.unitId, period: month.period.period },
		task: {
			...{ number: task.number, measure: task.measure },
			due: task.dueOn === null ? myWords.noDue : dateText(task.dueOn),
			isLate: task.dueOn !== null && !task.isDone && task.dueOn < shanghaiDay(now),
			milestones: task.milestones,
			indicators: task.indicators
		},
		entry: entryOf(fields),
		revision,
		saved: draft && {
			at: instantText(draft.savedAt),
			by: draft.savedBy === here.actor.id ? null : personText(draft.savedBy, names)
		},
		before: beforeOf(month.period.period, report),
		evidence: pieces.map(({ id, kind, label, reference, size }) => ({
			...{ id, kind, label, reference },
			size: size === null ? null : bytesText(size)
		})),
		remarks: standing === 'returned' ? remarksOf(report) : null,
		doubts: isWritable && isAsked ? doubts : [],
		isAsked,
		leastText: rules.leastText,
		back: `/my/${month.period.period}${here.search}`,
		isLast: nextOf(rows, own) === null
	};
};

/** Why nothing can be changed, and how what was submitted is taken back. */
function lockOf(here: MonthHere, own: ReportHere) {
	const { report, opening, task } = own.report;
	const { period } = here.month;
	const locked = lockedBy(here, own);
	if (locked === null || report?.state !== 'submitted') return { locked, withdraw: null };
	const withdraw = withdrawableOf(own.report, here);
	if (!withdraw) {
		const isOpened = here.month.phase !== 'closed' && opening !== null;
		const opened = { code: 'report.opened', facts: { number: task.number } } as const;
		return { locked: isOpened ? explain(opened) : locked, withdraw: null };
	}
	const action = `/my/${period.period}?/withdraw${here.search.replace('?', '&')}`;
	return { locked, withdraw: { ...withdraw, action } };
}

/** The next one that nobody has begun, in the order of the list; null where all are begun. */
function nextOf(rows: readonly ReportHere[], own: ReportHere): ReportHere | null {
	const open = rows.filter(
		(row) =>
			row !== own && row.isWritable && ['blank', 'missing', 'returned'].includes(row.standing)
	);
	return open[0] ?? null;
}

export const actions = {
	save: async (event) => {
		const { here, rows, own } = await reportHere(event.locals, event);
		const form = await event.request.formData();
		const deed = textOf(form, 'deed');
		const { report } = own;
		const { period } = here.month.period;
		const entry = entryOf(report.fields);
		const typed = typedIn(
			form,
			report.task.milestones.filter(({ doneOn }) => doneOn === null).map(({ id }) => id)
		);
		const wanted = withDeed(deed, typed, { entry, report });
		if (deed === 'noProgress' && (wanted.noProgress ?? '') === '') {
			const errors = [{ field: 'noProgress', message: words.noProgressPick }];
			return fail(400, { errors, typed, clashes: null, removed: null });
		}
		const fields = changedIn(wanted, shownIn(form));
		const key = { taskId: report.task.id, unitId: report.unitId, period };
		const base = Number(textOf(form, 'base')) || 0;
		const now = await deedMoment(event.locals);
		const saved = await saveDraft(
			event.locals.db,
			here.actor,
			{ ...key, base, fields, isLeft: deed === 'next' || deed === 'noProgress' },
			now
		);
		if (!saved.ok) {
			return fail(400, {
				...{ errors: await refusalOf(event, saved.problems), typed, clashes: null },
				removed: null
			});
		}
		const { clashes, revision, savedBy, savedAt } = saved.value;
		if (clashes.length > 0) {
			const names = await findAuditNames(event.locals.db, here.actor.jurisdictionId);
			const by = savedBy === here.actor.id ? null : personText(savedBy, names);
			const told = { revision, clashes, by, when: instantText(savedAt) };
			return fail(409, { errors: [], typed, clashes: told, removed: null });
		}
		const pieces = await changePieces(event, { deed, form, reportId: saved.value.reportId }, now);
		if (pieces.errors.length > 0) {
			return fail(400, { ...pieces, typed: null, clashes: null });
		}
		if (deed === 'next' || deed === 'noProgress') {
			const next = nextOf(rows, own);
			redirect(303, next?.href ?? `/my/${period}/check${here.search}`);
		}
		return { ...pieces, typed: null, clashes: null };
	}
} satisfies Actions;

/** What a button does beside saving, for whoever has no script. */
function withDeed(
	deed: string,
	typed: Entry,
	{ entry, report }: { entry: Entry; report: ReportHere['report'] }
): Entry {
	const [before] = report.before;
	const isQuiet = (entry.noProgress ?? '') !== '';
	// a reason that was touched and not chosen by its button says nothing
	const plain = isQuiet ? typed : { ...typed, noProgress: '' };
	if (deed === 'noProgress') return typed;
	if (deed === 'progress') return { ...typed, noProgress: '' };
	if (deed === 'repeat') {
		const progress = withRepeated(typed.progress ?? '', before?.progress ?? '');
		return { ...plain, progress };
	}
	if (deed === 'same') return { ...plain, percent: String(before?.percent ?? '') };
	const points = /^plus(\d+)$/.exec(deed)?.[1];
	if (points) return { ...plain, percent: morePercent(typed.percent ?? '', Number(points)) };
	const taken = /^take(\d+)$/.exec(deed)?.[1];
	const offered = taken === undefined ? undefined : remarksOf(report)?.remarks[Number(taken)];
	if (offered?.suggestion && offered.field === 'progress') {
		return { ...plain, progress: offered.suggestion };
	}
	if (offered?.suggestion && offered.field === 'problem') {
		return { ...plain, problem: offered.suggestion };
	}
	return plain;
}

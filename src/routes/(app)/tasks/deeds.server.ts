import { fail, type RequestEvent } from '@sveltejs/kit';
import { can, type Actor } from '$lib/domain/actor.ts';
import type { Result } from '$lib/domain/problem.ts';
import { tasksWithUnit } from '$lib/domain/seen-task.ts';
import type { TaskRole } from '$lib/domain/task.ts';
import { roleChoices } from '$lib/domain/ledger/ledger-view.ts';
import type { Db } from '$lib/server/db/client.ts';
import { followFormer, leaveFormer } from '$lib/server/operations/tasks/follow-former.ts';
import { acknowledgeTasks } from '$lib/server/operations/tasks/acknowledge-tasks.ts';
import { confirmDone, returnClaim } from '$lib/server/operations/tasks/answer-claims.ts';
import { acceptDrafts, discardDrafts } from '$lib/server/operations/tasks/answer-drafts.ts';
import { grantExtension, refuseExtension } from '$lib/server/operations/tasks/answer-extension.ts';
import { askExtension, withdrawExtension } from '$lib/server/operations/tasks/ask-extension.ts';
import { changeCourse } from '$lib/server/operations/tasks/change-course.ts';
import { claimDone, withdrawClaim } from '$lib/server/operations/tasks/claim-done.ts';
import { extendDeadline } from '$lib/server/operations/tasks/extend-deadline.ts';
import { mergeTasks } from '$lib/server/operations/tasks/merge-tasks.ts';
import { addUnit, transferTasks } from '$lib/server/operations/tasks/transfer-tasks.ts';
import { reachMilestone } from '$lib/server/operations/tasks/reach-milestone.ts';
import { recordReading } from '$lib/server/operations/tasks/record-reading.ts';
import type { Seen } from '$lib/server/operations/tasks/moved-tasks.ts';
import { seeAnswer } from '$lib/server/operations/tasks/see-answer.ts';
import { seeNotice } from '$lib/server/operations/tasks/see-notice.ts';
import { strikeReading } from '$lib/server/operations/tasks/strike-reading.ts';
import { undoAct, type Undone } from '$lib/server/operations/tasks/undo-act.ts';
import { textOf, textsOf } from '../../form.server.ts';
import { deedMoment } from '../../ledger-moment.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import { findMergeTarget } from './merge-target.server.ts';
import { fitting, leftText, type Fitting } from './fitting.server.ts';
import { withFirstDeeds } from './first-deed.server.ts';
import { seenIn, seenNext } from './seen.server.ts';
import type { Due, NumberedTask } from './sent.ts';

/** Every form of a task's page; the name says what is done, and stands before its fields' ids. */
export const deeds = [
	...(['acknowledge', 'claim', 'withdrawClaim', 'confirm', 'returnClaim'] as const),
	...(['ask', 'withdrawAsk', 'seeAnswer', 'seeNotice', 'grant', 'refuse', 'undo'] as const),
	...(['reach', 'record', 'strike'] as const),
	...(['accept', 'discard', 'follow', 'leave'] as const),
	...(['suspend', 'resume', 'cancel', 'reopen', 'extend', 'transfer', 'addUnit', 'merge'] as const)
] as const;
export type Deed = (typeof deeds)[number];

type Asked = {
	db: Db;
	actor: Actor;
	taskIds: string[];
	form: FormData;
	seen: Seen;
	now: string;
};
type Told = {
	act?: string;
	count?: number;
	due?: Due;
	same?: number;
	nobody?: NumberedTask[];
	came?: NumberedTask[];
	moved?: NumberedTask[];
	isRestored?: boolean;
	left?: string;
};

/** What each form asks for. `taskIds` is the task of the page, or those that were ticked. */
const run: Record<Deed, (asked: Asked) => Promise<Result<Told | null>>> = {
	acknowledge: ({ db, actor, taskIds, form, seen, now }) =>
		acknowledgeTasks(db, actor, { taskIds, unitId: textOf(form, 'unit'), seen }, now),
	claim: ({ db, actor, taskIds: [taskId = ''], form, now }) => {
		const claim = { taskId, unitId: textOf(form, 'unit') || null, doneOn: textOf(form, 'day') };
		return claimDone(db, actor, { ...claim, summary: textOf(form, 'summary') }, now);
	},
	withdrawClaim: ({ db, actor, taskIds: [taskId = ''], form, now }) =>
		withdrawClaim(db, actor, { taskId, unitId: textOf(form, 'unit') || null }, now),
	confirm: ({ db, actor, taskIds, form, now }) => {
		const unitId = textOf(form, 'unit');
		const one = { taskIds, doneOn: textOf(form, 'day'), ...(unitId === '' ? {} : { unitId }) };
		return confirmDone(db, actor, { ...one, seen: textsOf(form, 'claim') }, now);
	},
	returnClaim: ({ db, actor, taskIds: [taskId = ''], form, now }) => {
		const unitId = textOf(form, 'unit');
		const one = { taskId, reason: textOf(form, 'reason'), ...(unitId === '' ? {} : { unitId }) };
		return returnClaim(db, actor, { ...one, seen: textsOf(form, 'claim') }, now);
	},
	ask: ({ db, actor, taskIds: [taskId = ''], form, now }) => {
		const asked = { taskId, unitId: textOf(form, 'unit'), dueOn: textOf(form, 'deadline') };
		return askExtension(db, actor, { ...asked, reason: textOf(form, 'reason') }, now).then(dayTold);
	},
	withdrawAsk: ({ db, actor, form, now }) =>
		withdrawExtension(db, actor, textOf(form, 'request'), now),
	seeAnswer: ({ db, actor, form, now }) => seeAnswer(db, actor, textOf(form, 'request'), now),
	seeNotice: ({ db, actor, form, now }) => seeNotice(db, actor, textOf(form, 'notice'), now),
	grant: ({ db, actor, form, seen, now }) => {
		const granted = { id: textOf(form, 'request'), dueOn: textOf(form, 'deadline') };
		return grantExtension(db, actor, { ...granted, note: textOf(form, 'note'), seen }, now).then(
			dayTold
		);
	},
	refuse: ({ db, actor, form, now }) => {
		const refused = { id: textOf(form, 'request'), note: textOf(form, 'note') };
		return refuseExtension(db, actor, refused, now);
	},
	reach: ({ db, actor, taskIds: [taskId = ''], form, now }) => {
		const reached = { milestoneId: textOf(form, 'milestone'), doneOn: textOf(form, 'day') };
		return reachMilestone(db, actor, { taskId, ...reached }, now);
	},
	record: ({ db, actor, taskIds: [taskId = ''], form, now }) => {
		const of = { taskId, indicatorId: textOf(form, 'indicator'), unitId: textOf(form, 'to') };
		const read = { value: textOf(form, 'value'), day: textOf(form, 'day') };
		return recordReading(db, actor, { ...of, ...read, source: textOf(form, 'note') }, now);
	},
	strike: ({ db, actor, taskIds: [taskId = ''], form, now }) => {
		const of = { taskId, indicatorId: textOf(form, 'indicator') };
		return strikeReading(db, actor, { ...of, readingId: textOf(form, 'reading') }, now);
	},
	accept: ({ db, actor, taskIds, form, now }) =>
		acceptDrafts(db, actor, { taskIds, document: textOf(form, 'document') }, now),
	discard: ({ db, actor, taskIds, form, now }) =>
		discardDrafts(db, actor, { taskIds, reason: textOf(form, 'reason') }, now),
	follow: ({ db, actor, taskIds: [taskId = ''], form, seen, now }) =>
		followFormer(db, actor, { taskId, aspect: textOf(form, 'aspect'), seen }, now),
	leave: ({ db, actor, taskIds: [taskId = ''], form, seen, now }) =>
		leaveFormer(db, actor, { taskId, aspect: textOf(form, 'aspect'), seen }, now),
	suspend: course('suspend'),
	resume: course('resume'),
	cancel: course('cancel'),
	reopen: course('reopen'),
	extend: ({ db, actor, taskIds, form, seen, now }) => {
		const why = { reason: textOf(form, 'reason'), document: textOf(form, 'document') };
		const ongoing = form.has('ongoing');
		const deadline = textOf(form, 'deadline');
		const confirmed = textOf(form, 'confirmed');
		const asked = { taskIds, deadline, ongoing, confirmed, ...why, seen };
		return extendDeadline(db, actor, asked, now);
	},
	transfer: (sent) => {
		const { db, actor, taskIds, form, seen, now } = sent;
		const units = { fromUnitId: textOf(form, 'from'), toUnitId: textOf(form, 'to') };
		const people = {
			responsiblePeople: textOf(form, 'responsiblePeople'),
			contactPeople: textOf(form, 'contactPeople')
		};
		const parts = tasksWithUnit(taskIds, seen, units.fromUnitId);
		const fit = fitting(taskIds, parts.with);
		const asked = {
			taskIds: fit.taskIds,
			...units,
			...people,
			reason: textOf(form, 'reason'),
			seen
		};
		return transferTasks(db, actor, asked, now).then(leftTold(sent, fit, false));
	},
	addUnit: (sent) => {
		const { db, actor, taskIds, form, seen, now } = sent;
		const role = roleIn(textOf(form, 'role'));
		const unitId = textOf(form, 'to');
		const fit = fitting(taskIds, tasksWithUnit(taskIds, seen, unitId).without);
		const asked = { taskIds: fit.taskIds, unitId, role, seen };
		return addUnit(db, actor, asked, now).then(leftTold(sent, fit, true));
	},
	merge: async ({ db, actor, taskIds, form, seen, now }) => {
		const typed = textOf(form, 'into');
		const { target, problem } = await findMergeTarget(db, actor, typed, taskIds);
		const confirmed = textOf(form, 'confirmed');
		const merged = { taskIds, intoId: target?.id ?? '', reason: textOf(form, 'reason'), seen };
		// what it would go into is read before it goes; who may not is told that by the deed itself
		if (can(actor, 'task.edit', {}) && (problem || (target && confirmed !== target.id))) {
			const at = { field: 'into' };
			const unread = target && { code: 'task.merge-unread' as const, facts: target, at };
			const told = problem ?? unread;
			if (told) return { ok: false, problems: [told] };
		}
		const done = await mergeTasks(db, actor, merged, now);
		return done.ok && target ? { ok: true, value: { ...done.value, came: [target] } } : done;
	},
	undo: ({ db, actor, form, now }) =>
		undoAct(db, actor, textOf(form, 'act'), now).then((undone) =>
			undone.ok ? { ok: true, value: undoneTold(undone.value) } : undone
		)
};

/** What was left out is told with what was done to the others. */
function leftTold({ db, actor }: Asked, { left }: Fitting, isThere: boolean) {
	return async <Value>(result: Result<Value>): Promise<Result<Value & { left: string }>> => {
		if (!result.ok) return result;
		const told = await leftText(db, actor.jurisdictionId, left, isThere);
		return { ok: true, value: { ...result.value, left: told } };
	};
}

function undoneTold({ act, taskIds, isRestored }: Undone): Told {
	return { act, count: taskIds.length, isRestored };
}

function course(verb: 'suspend' | 'resume' | 'cancel' | 'reopen') {
	return ({ db, actor, taskIds, form, seen, now }: Asked) => {
		const why = { reason: textOf(form, 'reason'), document: textOf(form, 'document') };
		return changeCourse(db, actor, { verb, taskIds, ...why, seen }, now);
	};
}

/** What was read as the day is told where no script showed it before. */
function dayTold(result: Result<{ act?: string; dueOn: string }>): Result<Told> {
	if (!result.ok) return result;
	const { dueOn, act } = result.value;
	return { ok: true, value: { due: { dueOn, ongoing: false }, ...(act ? { act } : {}) } };
}

function roleIn(typed: string): TaskRole {
	return roleChoices.find((role) => role === typed) ?? 'support';
}

/** What was typed into a form, so that a refusal does not lose it. */
function typedIn(form: FormData) {
	const text = (name: string) => textOf(form, name).slice(0, 5000);
	return {
		...{ day: text('day'), deadline: text('deadline'), reason: text('reason') },
		...{ document: text('document'), note: text('note'), into: text('into') },
		summary: text('summary'),
		...{ responsiblePeople: text('responsiblePeople'), contactPeople: text('contactPeople') },
		...{ value: text('value'), ongoing: text('ongoing'), confirmed: text('confirmed') },
		...{ to: text('to'), from: text('from'), role: text('role') }
	};
}

/** Runs one of the forms on tasks; `at` tells two forms of a kind on one page apart. */
export async function runDeed(
	event: RequestEvent,
	deed: Deed,
	idsOf: (form: FormData) => string[]
) {
	const { actor } = whoIsHere(event.locals);
	const form = await event.request.formData();
	const seen = seenIn(form);
	const asked = { db: event.locals.db, actor, taskIds: idsOf(form), form, seen };
	const result = await run[deed]({ ...asked, now: await deedMoment(event.locals) });
	const at = `${deed}${textOf(form, 'at').slice(0, 40)}`;
	if (!result.ok) {
		const problems = result.problems.map((problem) =>
			problem.at && 'field' in problem.at
				? { ...problem, at: { field: `${at}-${problem.at.field}` } }
				: problem
		);
		const refusal = await refusalOf(event, problems);
		const act = deed === 'undo' ? textOf(form, 'act') : '';
		const of = { taskIds: asked.taskIds, request: textOf(form, 'request'), act };
		const errors = await withFirstDeeds(asked.db, actor, problems, refusal, of);
		const unread = problems.find(({ code }) => code === 'task.merge-unread');
		const read = unread?.code === 'task.merge-unread' ? { confirmed: unread.facts.id } : {};
		const typed = { ...typedIn(form), ...read };
		// what is wrong with no field is wrong with how the task stands now
		const isOvertaken = problems.some((problem) => !problem.at);
		const next = seenNext(seen, result.problems);
		return fail(400, { at, errors, typed, seen: next, done: null, isOvertaken });
	}
	const {
		act = null,
		count = 1,
		due = null,
		same = 0,
		nobody = [],
		came = [],
		moved = [],
		isRestored = false,
		left: apart = ''
	} = result.value ?? {};
	const left = textOf(form, 'left').slice(0, 300) + apart;
	const done = { deed, act, count, due, same, nobody, came, moved, isRestored, left };
	return { at, errors: [], typed: null, seen: null, done, isOvertaken: false };
}

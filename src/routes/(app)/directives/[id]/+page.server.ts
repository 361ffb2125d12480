import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { directiveStateOn, lateDays, owingUnits } from '$lib/domain/directive/directive.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { unitWithHeirs } from '$lib/domain/unit-heirs.ts';
import { findAddressedTask } from '$lib/server/db/addressed-tasks.ts';
import { findDirective } from '$lib/server/db/directives.ts';
import { listFieldChanges } from '$lib/server/db/field-changes.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { closeDirective, reopenDirective } from '$lib/server/operations/close-directive.ts';
import { editDirective } from '$lib/server/operations/edit-directive.ts';
import { mayReadDirective } from '$lib/server/operations/directive-of.ts';
import { replyDirective } from '$lib/server/operations/reply-directive.ts';
import { withdrawDirective } from '$lib/server/operations/withdraw-directive.ts';
import { directivesWords } from '$lib/words/directive.ts';
import { errorSentence } from '$lib/words/error.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { namesFor } from '../names.server.ts';
import { typedIn } from '../typed.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { withFirstDone } from './first-done.server.ts';
import { eventsOf } from './history.server.ts';

/** One with what came back, unit by unit. Of a task that is not whoever's is here there is none. */
export const load: PageServerLoad = async (event) => {
	const { actor, directive, task, successions } = await directiveOf(event);
	const { db } = event.locals;
	const { jurisdictionId } = actor;
	const day = shanghaiDay(await ledgerMoment(event.locals));
	const names = new Map((await listUnits(db, jurisdictionId)).map(({ id, name }) => [id, name]));
	const unitName = (id: string) => names.get(id) ?? '';
	const named = await namesFor(db, actor, day);
	const unitIds = task.units.map(({ id }) => id);
	const changes = await listFieldChanges(db, jurisdictionId, 'directive', directive.id);
	const sees = can(actor, 'phone.see', { unitIds });
	/** A number within somebody's words is a number too. */
	const shown = (text: string) => (sees ? text : maskPhones(text));
	const owing = owingUnits(directive);
	const { dueOn, answersSince, kind, number, level, version } = directive;
	const standing = directiveStateOn(directive, day);
	const asked = directive.unitIds.map((id) => ({ id, name: unitName(id) }));
	const isOfTask = (id: string) =>
		unitWithHeirs(id, successions).some((heir) => unitIds.includes(heir));
	const isSince = ({ repliedAt }: { repliedAt: string }) =>
		answersSince === null || repliedAt >= answersSince;
	return {
		isNew: event.url.searchParams.has('given'),
		directive: {
			...{ id: directive.id, kind, number, level, dueOn, version, standing },
			days: standing === 'overdue' ? lateDays(dueOn, day) : 0,
			body: shown(directive.body),
			saidBy: directive.saidBy ? named(directive.saidBy).name : directive.saidName,
			...{ issuedOn: directive.issuedOn, issuedBy: named(directive.issuedBy).name },
			askedAgainAt: answersSince && fullInstantText(answersSince),
			...{ closedOn: directive.closedOn, closedBy: named(directive.closedBy).name },
			closingNote: directive.closingNote && shown(directive.closingNote),
			...{ withdrawnOn: directive.withdrawnOn, withdrawnBy: named(directive.withdrawnBy).name },
			withdrawalReason: directive.withdrawalReason && shown(directive.withdrawalReason)
		},
		task: {
			...{ id: task.id, number: directivesWords.task(task.number), title: task.title },
			mayOpen: can(actor, 'task.read', { unitIds })
		},
		units: asked.map(({ id, name }) => {
			const own = directive.replies.filter(({ unitId }) => unitId === id);
			const first = own.find(isSince) ?? own[0];
			return {
				...{ id, name, isOwing: owing.includes(id), isOfTask: isOfTask(id) },
				late: first ? lateDays(dueOn, first.repliedOn) : lateDays(dueOn, day),
				replies: own.map((reply) => ({
					...{ id: reply.id, body: shown(reply.body), isFormer: !isSince(reply) },
					...{ by: named(reply.repliedBy).name, at: fullInstantText(reply.repliedAt) }
				})),
				mayReply: unitWithHeirs(id, successions).some((unitId) =>
					can(actor, 'directive.reply', { unitId })
				)
			};
		}),
		choices: [
			...asked,
			...task.units
				.filter(({ id }) => !directive.unitIds.includes(id))
				.map(({ id, name }) => ({ id, name }))
		],
		events: eventsOf(directive, changes, unitName).map((one) => ({
			...{ at: fullInstantText(one.at), who: named(one.by).name },
			...{ text: shown(one.text), notes: one.notes.map(shown) }
		})),
		mayManage: can(actor, 'directive.close', directive)
	};
};

/** One that whoever is here may not read is as absent as one that never was. */
async function directiveOf({ locals, params }: RequestEvent<{ id: string }>) {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const directive = await findDirective(locals.db, jurisdictionId, params.id);
	const task = directive && (await findAddressedTask(locals.db, jurisdictionId, directive.taskId));
	const successions = await listSuccessions(locals.db, jurisdictionId);
	if (!directive || !task || !mayReadDirective(actor, directive, task, successions)) {
		error(404, errorSentence(404));
	}
	return { actor, directive, task, successions };
}

type At = 'reply' | 'edit' | 'close' | 'again' | 'reopen' | 'withdraw';
type Done = 'replied' | 'edited' | 'unchanged' | 'closed' | 'reopened' | 'again' | 'withdrawn';
const blank = { errors: [], typed: null, text: '', at: null, unit: '' };
const done = (what: Done) => ({ ...blank, done: what });

async function refusal(
	event: RequestEvent<{ id: string }>,
	problems: readonly Problem[],
	at: At,
	more: { typed?: ReturnType<typeof typedIn>; text?: string; unit?: string }
) {
	const refused = await refusalOf(event, problems);
	const { actor } = whoIsHere(event.locals);
	const now = await ledgerMoment(event.locals);
	const { id } = event.params;
	const errors = await withFirstDone(event.locals.db, actor, problems, refused, id, now);
	return fail(400, { ...blank, done: null, errors, at, ...more });
}

export const actions = {
	reply: async (event) => {
		const { actor, directive } = await directiveOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const form = await event.request.formData();
		const [unit, text] = [textOf(form, 'unit'), textOf(form, 'reply')];
		const today = shanghaiDay(await ledgerMoment(event.locals));
		const typed = { unitId: unit, body: text, today };
		const replied = await replyDirective(db, actor, directive.id, typed, now);
		return replied.ok ? done('replied') : refusal(event, replied.problems, 'reply', { text, unit });
	},

	edit: async (event) => {
		const { actor, directive } = await directiveOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const form = await event.request.formData();
		const typed = typedIn(form);
		const today = shanghaiDay(await ledgerMoment(event.locals));
		const version = Number(textOf(form, 'version'));
		const edited = await editDirective(db, actor, directive.id, { ...typed, version, today }, now);
		if (!edited.ok) return refusal(event, edited.problems, 'edit', { typed });
		return done(edited.value.changed ? 'edited' : 'unchanged');
	},

	close: async (event) => {
		const { actor, directive } = await directiveOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const note = textOf(await event.request.formData(), 'note');
		const today = shanghaiDay(await ledgerMoment(event.locals));
		const closed = await closeDirective(db, actor, directive.id, { note, today }, now);
		return closed.ok ? done('closed') : refusal(event, closed.problems, 'close', { text: note });
	},

	reopen: async (event) => {
		const { actor, directive } = await directiveOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const form = await event.request.formData();
		const reason = textOf(form, 'reason');
		const isClosed = directive.closedOn !== null;
		const again = form.get('again') !== null;
		const opened = await reopenDirective(db, actor, directive.id, { reason, again }, now);
		if (opened.ok) return done(isClosed ? 'reopened' : 'again');
		return refusal(event, opened.problems, isClosed ? 'reopen' : 'again', { text: reason });
	},

	withdraw: async (event) => {
		const { actor, directive } = await directiveOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const reason = textOf(await event.request.formData(), 'reason');
		const today = shanghaiDay(await ledgerMoment(event.locals));
		const taken = await withdrawDirective(db, actor, directive.id, { reason, today }, now);
		if (taken.ok) return done('withdrawn');
		return refusal(event, taken.problems, 'withdraw', { text: reason });
	}
} satisfies Actions;

import { fail, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { findAddressedTask } from '$lib/server/db/addressed-tasks.ts';
import { reopenAsk, solveAsk } from '$lib/server/operations/solve-ask.ts';
import { withdrawComment, writeComment } from '$lib/server/operations/write-comment.ts';
import type { FormError } from '$lib/words/problem.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { noSuchTask } from '../no-such-task.server.ts';
import { withFirstSolved } from '../../asks/first-solved.server.ts';

type Event = RequestEvent<{ id: string }>;

/** What came of one of these forms; under a name of its own, beside what other forms of the page say. */
export type ConversationAnswer = {
	done: 'written' | 'removed' | 'solved' | 'reopened' | null;
	errors: FormError[];
	/** What was typed, and into the form of which ask. */
	text: string;
	ask: string;
};

/** The forms of the parts on a task's page: comments, and asks that are solved or opened again. */
export const conversationActions = {
	comment: async (event: Event) => {
		const { actor, taskId } = await taskOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const body = textOf(await event.request.formData(), 'comment');
		const written = await writeComment(db, actor, { taskId, body }, now);
		return written.ok
			? answer({ done: 'written' })
			: refusal(event, written.problems, { text: body });
	},

	removeComment: async (event: Event) => {
		const { actor } = await taskOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const id = textOf(await event.request.formData(), 'id');
		const removed = await withdrawComment(db, actor, id, now);
		return removed.ok ? answer({ done: 'removed' }) : refusal(event, removed.problems);
	},

	solveAsk: async (event: Event) => {
		const { actor } = await taskOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const form = await event.request.formData();
		const [ask, note] = [textOf(form, 'ask'), textOf(form, 'note')];
		const today = shanghaiDay(await ledgerMoment(event.locals));
		const solved = await solveAsk(db, actor, ask, { note, today }, now);
		if (solved.ok) return answer({ done: 'solved' });
		return refusal(event, solved.problems, { ask, text: note });
	},

	reopenAsk: async (event: Event) => {
		const { actor } = await taskOf(event);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const ask = textOf(await event.request.formData(), 'ask');
		const opened = await reopenAsk(db, actor, ask, now);
		return opened.ok ? answer({ done: 'reopened' }) : refusal(event, opened.problems, { ask });
	}
};

/** A task that whoever is here may not read has no forms. */
async function taskOf({ locals, params }: Event) {
	const { actor } = whoIsHere(locals);
	const task = await findAddressedTask(locals.db, actor.jurisdictionId, params.id);
	const unitIds = task?.units.map(({ id }) => id) ?? [];
	if (!task || !can(actor, 'task.read', { unitIds })) {
		return noSuchTask(locals.db, actor, params.id);
	}
	return { actor, taskId: task.id };
}

function answer(said: Partial<ConversationAnswer>): { conversation: ConversationAnswer } {
	return { conversation: { done: null, errors: [], text: '', ask: '', ...said } };
}

async function refusal(
	event: Event,
	problems: readonly Problem[],
	said: Partial<ConversationAnswer> = {}
) {
	const refusal = await refusalOf(event, problems);
	const { actor } = whoIsHere(event.locals);
	const now = await ledgerMoment(event.locals);
	const errors = said.ask
		? await withFirstSolved(event.locals.db, actor, refusal, said.ask, now)
		: refusal;
	return fail(400, answer({ errors, ...said }));
}

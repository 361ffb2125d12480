import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { can, type Actor } from '$lib/domain/actor.ts';
import { addDays, shanghaiDay } from '$lib/domain/date.ts';
import { taskProblems } from '$lib/domain/directive/directive-entry.ts';
import { proposedNumber } from '$lib/domain/directive/directive-number.ts';
import { proposedLevel, type DirectiveKind } from '$lib/domain/directive/directive.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import {
	findAddressedTask,
	findTaskByNumber,
	type AddressedTask
} from '$lib/server/db/addressed-tasks.ts';
import { listNumbers } from '$lib/server/db/directives.ts';
import { listLedger } from '$lib/server/db/ledger-rows.ts';
import { findCurrentPlan, findPlan } from '$lib/server/db/plans.ts';
import { giveDirective } from '$lib/server/operations/give-directive.ts';
import { directiveFormWords as words, directivesWords } from '$lib/words/directive.ts';
import { errorSentence } from '$lib/words/error.ts';
import { reasonText } from '$lib/words/ledger.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { listShown } from '../shown.server.ts';
import { typedIn } from '../typed.server.ts';
import type { Actions, PageServerLoad } from './$types';

const usualDays = 7;

/** The form for one on a task; without a task, the question which one. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const kind = kindIn(actor, url);
	if (!can(actor, 'directive.give', { kind })) error(403, errorSentence(403));
	const number = (url.searchParams.get('number') ?? '').trim();
	const now = await ledgerMoment(locals);
	const task = await taskOf(locals, actor, url, shanghaiDay(now));
	const isOffice = can(actor, 'directive.give', { kind: 'supervision' });
	const isAsked = url.searchParams.has('number');
	const missing = number === '' ? words.noNumber : words.notFound(number);
	const trouble = task ? troubleOf(task) : isAsked ? missing : '';
	if (!task || trouble !== '') {
		return { ...{ kind, isOffice, number, trouble }, form: null };
	}
	return { ...{ kind, isOffice, number, trouble }, form: await formOf(locals, actor, task, now) };
};

export const actions = {
	default: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const form = await event.request.formData();
		const kind = textOf(form, 'kind') === 'supervision' ? 'supervision' : 'instruction';
		const sayer = { saidBy: textOf(form, 'saidBy'), saidName: textOf(form, 'saidName') };
		const typed = { ...typedIn(form), ...sayer };
		const today = shanghaiDay(await ledgerMoment(event.locals));
		const given = { ...typed, kind, taskId: textOf(form, 'task'), today } as const;
		const done = await giveDirective(db, actor, given, now);
		if (done.ok) redirect(303, `/directives/${done.value.id}?given`);
		return fail(400, { typed, errors: await refusalOf(event, done.problems) });
	}
} satisfies Actions;

/** What was asked for; else 督办 for whoever may give one, 批示 for everybody else. */
function kindIn(actor: Actor, url: URL): DirectiveKind {
	const asked = url.searchParams.get('kind');
	if (asked === 'supervision' || asked === 'instruction') return asked;
	return can(actor, 'directive.give', { kind: 'supervision' }) ? 'supervision' : 'instruction';
}

/** By its id, or by the number that it is printed under in the plan in force. */
async function taskOf(
	{ db }: RequestEvent['locals'],
	{ jurisdictionId }: Actor,
	{ searchParams }: URL,
	day: string
): Promise<AddressedTask | undefined> {
	const id = searchParams.get('task');
	if (id) return findAddressedTask(db, jurisdictionId, id);
	const number = /[\d.．-]+/.exec((searchParams.get('number') ?? '').normalize('NFKC'))?.[0];
	const plan = number ? await findCurrentPlan(db, jurisdictionId, day) : undefined;
	return plan && number ? findTaskByNumber(db, jurisdictionId, plan.id, number) : undefined;
}

function troubleOf({ state, number, units }: AddressedTask): string {
	const task = directivesWords.task(number);
	if (taskProblems(state).length > 0) return words.ended(task);
	return units.length === 0 ? words.noUnits(task) : '';
}

async function formOf(
	{ db }: RequestEvent['locals'],
	actor: Actor,
	task: AddressedTask,
	now: string
) {
	const { jurisdictionId } = actor;
	const day = shanghaiDay(now);
	const plan = await findPlan(db, jurisdictionId, task.planId);
	const rows = plan ? await listLedger(db, jurisdictionId, plan, now) : [];
	const reasons = (rows.find(({ id }) => id === task.id)?.reasons ?? []).map(reasonText);
	const before = await listShown(db, actor, day, { taskId: task.id });
	const standing = before.filter(({ state }) => state !== 'withdrawn');
	const level = proposedLevel(standing.map((one) => one.level));
	const accounts = await listAccounts(db, jurisdictionId);
	const leads = task.units.filter(({ role }) => role !== 'support');
	const name = directivesWords.task(task.number);
	return {
		task: { id: task.id, number: name, title: task.title, reasons },
		units: task.units,
		before: before.map(({ id, kind, number, issuedOn, level, state, days }) => ({
			...{ id, kind, number, issuedOn, level, state, days }
		})),
		level,
		proposed: {
			body: words.proposedBody(name, task.title, reasons),
			dueOn: addDays(day, usualDays),
			number: proposedNumber(await listNumbers(db, jurisdictionId), Number(day.slice(0, 4))),
			unitIds: (leads.length > 0 ? leads : task.units).map(({ id }) => id)
		},
		leaders: accounts
			.filter(({ roles, disabledAt }) => roles.includes('leader') && disabledAt === null)
			.map((account) => ({ value: account.id, label: account.name }))
	};
}

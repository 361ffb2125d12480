import { fail, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { followerOf } from '$lib/domain/list/follower.ts';
import { findBatch, listSources } from '$lib/server/db/import-batches.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { isSettling } from '$lib/server/importing/at-work.ts';
import { accountsForContacts, type Contact } from '$lib/server/operations/accounts-for-contacts.ts';
import { continueImport } from '$lib/server/operations/continue-import.ts';
import { runImport } from '$lib/server/operations/run-import.ts';
import { viewUndo } from '$lib/server/operations/undo-import.ts';
import { stepWords } from '$lib/words/import-step.ts';
import { textOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { openBatch, refuse } from '../batch.server.ts';
import { partOf } from '../paging.server.ts';
import { tallyOf } from '../tally.server.ts';
import { contactsOf } from './contacts.server.ts';

/** Each with a choice of all units: more would make a heavy page. */
const peopleAtOnce = 100;

export const load: PageServerLoad = async (event) => {
	const opened = await openBatch(event);
	const { batch, reading } = opened;
	const { actor } = whoIsHere(event.locals);
	const { state, id } = batch;
	const isOver = ['committed', 'undone', 'dropped'].includes(state);
	if (!isOver || isSettling(id)) redirect(303, `/import/${id}`);
	const mayImport = can(actor, 'import.make', {});
	const mayMake = mayImport && can(actor, 'account.create', { roles: ['clerk'] });
	const tally =
		reading?.status === 'ready' && state !== 'dropped'
			? await tallyOf(event, { ...opened, reading })
			: null;
	const asksUndo = mayImport && state === 'committed' && event.url.searchParams.has('undo');
	const view = asksUndo ? await viewUndo(event.locals.db, actor.jurisdictionId, id) : null;
	const sources = await listSources(event.locals.db, actor.jurisdictionId);
	const units = await listUnits(event.locals.db, actor.jurisdictionId);
	const people = mayMake && state === 'committed' ? await contactsOf(event, id, units) : [];
	const part = partOf(event.url, people.length, peopleAtOnce);
	const made = Number(event.url.searchParams.get('made'));
	return {
		state,
		made: Number.isSafeInteger(made) && made > 0 ? made : null,
		mayImport,
		canTrace: reading?.status === 'ready',
		absent: event.url.searchParams.get('absent')?.slice(0, 20) ?? null,
		tally,
		/** What waits here has come in with a later import of the same list. */
		isFollowed: followerOf(batch, sources)?.state === 'committed',
		undo: view && {
			removed: view.removed,
			restored: view.restored,
			placed: view.placed,
			kept: view.kept
		},
		people: people.slice(part.from, part.to),
		part: { ...part, count: people.length },
		units: units.map(({ id: value, name }) => ({ value, label: name }))
	};
};

export const actions = {
	undo: async (event) => {
		const { locals, params } = event;
		const { actor } = whoIsHere(locals);
		const { db, database, dataFolder, now } = locals;
		const what = { what: 'undo', batchId: params.batch } as const;
		const run = await runImport(db, { database, dataFolder }, actor, what, now);
		if (!run.ok) return refuse(event, run.problems);
		redirect(303, `/import/${params.batch}${run.value === 'done' ? '/result' : ''}`);
	},
	continue: async (event) => {
		const { locals, params } = event;
		const { actor } = whoIsHere(locals);
		const { db, database, dataFolder, now } = locals;
		const begun = await continueImport(db, actor, params.batch, now);
		if (!begun.ok) return refuse(event, begun.problems);
		const { batchId, isNew } = begun.value;
		if (isNew) await runImport(db, { database, dataFolder }, actor, { what: 'read', batchId }, now);
		redirect(303, `/import/${batchId}`);
	},
	accounts: async (event) => {
		const { locals, params } = event;
		const { actor } = whoIsHere(locals);
		if (!can(actor, 'import.make', {})) {
			return refuse(event, [{ code: 'right.missing', facts: {} }]);
		}
		const batch = await findBatch(locals.db, actor.jurisdictionId, params.batch);
		if (batch?.state !== 'committed') {
			return refuse(event, [{ code: batch ? 'import.not-waiting' : 'import.absent', facts: {} }]);
		}
		const units = await listUnits(locals.db, actor.jurisdictionId);
		const offered = await contactsOf(event, params.batch, units);
		const form = await event.request.formData();
		const contacts: Contact[] = [];
		const errors = [];
		const words = stepWords.result;
		for (const { key, name, phone } of offered) {
			if (!form.getAll('person').includes(key)) continue;
			const unitId = textOf(form, `unit-${key}`);
			if (units.some(({ id }) => id === unitId)) contacts.push({ name, phone, unitId });
			else errors.push({ field: `unit-${key}`, message: words.noUnit(name) });
		}
		if (errors.length === 0 && contacts.length === 0) errors.push({ message: words.nobody });
		if (errors.length > 0) return fail(400, { errors });
		const made = await accountsForContacts(locals.db, actor, contacts, locals.now);
		if (!made.ok) return refuse(event, made.problems);
		const from = textOf(form, 'from');
		redirect(303, `/import/${params.batch}/result?made=${made.value.made}&page=${from || '1'}`);
	}
} satisfies Actions;

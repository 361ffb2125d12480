import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/actor.ts';
import type { Result } from '$lib/domain/problem.ts';
import { listTasksOfUnit } from '$lib/server/db/unit-pairs.ts';
import { addAlias, removeAlias } from '$lib/server/operations/change-alias.ts';
import { editUnit } from '$lib/server/operations/edit-unit.ts';
import { succeedUnit } from '$lib/server/operations/succeed-unit.ts';
import { undoSuccession } from '$lib/server/operations/undo-succession.ts';
import { errorSentence } from '$lib/words/error.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { textOf, textsOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { listDirectory } from '../units.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = whoIsHere(locals);
	const { rows, today } = await listDirectory(locals.db, actor.jurisdictionId, locals.now);
	const unit = rows.find(({ id }) => id === params.id);
	if (!unit) error(404, errorSentence(404));
	const predecessors = rows.filter(({ successors }) => successors.some(({ id }) => id === unit.id));
	const left = unit.isEnded ? await listTasksOfUnit(locals.db, actor.jurisdictionId, unit.id) : [];
	return {
		unit,
		/** Tasks of a unit that is no more: of a split, somebody has to say whose they are. */
		tasksLeft: left.length,
		today,
		predecessors: predecessors.map(({ id, name }) => ({ id, name })),
		others: rows
			.filter((other) => other.id !== unit.id && other.validTo === null)
			.map(({ id, name }) => ({ id, name }))
	};
};

type Event = RequestEvent<{ id: string }>;
type Form = 'edit' | 'alias' | 'succession';
type Told =
	| { done: 'saved' | 'unchanged' | 'alias-removed' | 'undone' }
	| { done: 'alias-added'; aliases: string[] }
	| { done: 'succeeded'; followed: number; left: number; passed: number };

/** Runs one of the operations on the unit of the page; what was typed comes back where it failed. */
async function run<T>(
	{ locals, params, request }: Event,
	at: Form,
	operation: (form: FormData, db: App.Locals['db'], actor: Actor, id: string) => Promise<Result<T>>,
	told: (value: T) => Told
) {
	const { actor } = whoIsHere(locals);
	const form = await request.formData();
	const result = await operation(form, locals.db, actor, params.id);
	if (!result.ok)
		return fail(400, { at, errors: summaryOf(result.problems), typed: typedIn(form), told: null });
	return { at, errors: [], typed: null, told: told(result.value) };
}

function typedIn(form: FormData) {
	return {
		name: textOf(form, 'unit').slice(0, 5000),
		short: textOf(form, 'short').slice(0, 5000),
		kind: textOf(form, 'kind'),
		note: textOf(form, 'note').slice(0, 5000),
		alias: textOf(form, 'alias').slice(0, 5000),
		names: textsOf(form, 'names').map((name) => name.slice(0, 5000)),
		successorIds: textsOf(form, 'successors'),
		effectiveOn: textOf(form, 'day').slice(0, 40),
		document: textOf(form, 'document').slice(0, 5000),
		accountsFollow: form.has('follow')
	};
}

export const actions = {
	edit: (event) =>
		run(
			event,
			'edit',
			(form, db, actor, id) => {
				const edit = { ...typedIn(form), version: Number(textOf(form, 'version')) };
				return editUnit(db, actor, id, edit, event.locals.now);
			},
			({ changed }) => ({ done: changed ? 'saved' : 'unchanged' })
		),

	addAlias: (event) =>
		run(
			event,
			'alias',
			(form, db, actor, id) => addAlias(db, actor, id, textOf(form, 'alias'), event.locals.now),
			({ aliases }) => ({ done: 'alias-added', aliases })
		),

	removeAlias: (event) =>
		run(
			event,
			'alias',
			(form, db, actor, id) => removeAlias(db, actor, id, textOf(form, 'alias'), event.locals.now),
			() => ({ done: 'alias-removed' })
		),

	succeed: (event) =>
		run(
			event,
			'succession',
			(form, db, actor, id) => succeedUnit(db, actor, id, typedIn(form), event.locals.now),
			({ followed, left, passed }) => ({ done: 'succeeded', followed, left, passed })
		),

	undo: (event) =>
		run(
			event,
			'succession',
			(_, db, actor, id) => undoSuccession(db, actor, id, event.locals.now),
			() => ({ done: 'undone' })
		)
} satisfies Actions;

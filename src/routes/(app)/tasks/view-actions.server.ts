import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/actor.ts';
import { layoutOf } from '$lib/domain/ledger/grid-layout.ts';
import { keptSearch, openingSearch } from '$lib/domain/ledger/saved-view.ts';
import type { Problem, Result } from '$lib/domain/problem.ts';
import type { Db } from '$lib/server/db/client.ts';
import { dropView, takeBackView } from '$lib/server/operations/views/drop-view.ts';
import { moveView } from '$lib/server/operations/views/move-view.ts';
import { openWithView } from '$lib/server/operations/views/open-with-view.ts';
import { publishView, withdrawView } from '$lib/server/operations/views/publish-view.ts';
import { renameView } from '$lib/server/operations/views/rename-view.ts';
import { renewView } from '$lib/server/operations/views/renew-view.ts';
import { saveView } from '$lib/server/operations/views/save-view.ts';
import { viewWords as words } from '$lib/words/view.ts';
import type { FormError } from '$lib/words/problem.ts';
import { textOf } from '../../form.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';

/** What came of one of the forms about views; under a name of its own, beside the page's other forms. */
export type ViewAnswer = {
	/** What was done, in words. */
	said: string;
	/** What takes it back, where one press can. */
	undo: { action: 'takeBackView' | 'publishView'; id: string } | null;
	errors: FormError[];
	/** Into which form something was typed, and what. */
	at: 'save' | 'rename' | null;
	typed: string;
};

type Asked = { db: Db; actor: Actor; form: FormData; id: string; now: string };
type Told = Partial<Pick<ViewAnswer, 'said' | 'undo'>>;
type Deed = (asked: Asked) => Promise<Result<Told>>;

/** The forms of the menu of views, the same on the list and on the grid. */
export const viewActions = {
	saveView: async (event: RequestEvent) => {
		const { actor } = whoIsHere(event.locals);
		const { db, now } = event.locals;
		const form = await event.request.formData();
		const [name, search] = [textOf(form, 'view'), keptSearch(textOf(form, 'search'))];
		const layout = layoutOf(textOf(form, 'layout'));
		const saved = await saveView(db, actor, { name, search, layout }, now);
		if (!saved.ok) return refusal(event, saved.problems, { at: 'save', typed: name });
		const kept = openingSearch({ id: saved.value.id, search });
		redirect(303, `${event.url.pathname}${kept}&told=saved`);
	},
	renewView: deed(async ({ db, actor, form, id, now }) => {
		const asks = { search: textOf(form, 'search'), layout: layoutOf(textOf(form, 'layout')) };
		const done = await renewView(db, actor, { id, ...asks }, now);
		return told(done, ({ name }) => ({ said: words.said.renewed(name) }));
	}),
	renameView: async (event: RequestEvent) => {
		const { actor } = whoIsHere(event.locals);
		const { db, now } = event.locals;
		const form = await event.request.formData();
		const [id, name] = [textOf(form, 'id'), textOf(form, 'view')];
		const done = await renameView(db, actor, { id, name }, now);
		if (!done.ok) return refusal(event, done.problems, { at: 'rename', typed: name });
		return answer({ said: words.said.renamed(done.value.name) });
	},
	moveView: deed(async ({ db, actor, form, now }) => {
		const up = textOf(form, 'up');
		const id = up || textOf(form, 'down');
		const done = await moveView(db, actor, { id, by: up === '' ? 1 : -1 }, now);
		return told(done, () => ({}));
	}),
	dropView: deed(async ({ db, actor, id, now }) => {
		const done = await dropView(db, actor, id, now);
		const undo = { action: 'takeBackView' as const, id };
		return told(done, ({ name }) => ({ said: words.said.dropped(name), undo }));
	}),
	takeBackView: deed(async ({ db, actor, id, now }) => {
		const done = await takeBackView(db, actor, id, now);
		return told(done, ({ name }) => ({ said: words.said.takenBack(name) }));
	}),
	publishView: deed(async ({ db, actor, id, now }) => {
		const done = await publishView(db, actor, id, now);
		return told(done, ({ name }) => ({ said: words.said.published(name) }));
	}),
	withdrawView: deed(async ({ db, actor, id, now }) => {
		const done = await withdrawView(db, actor, id, now);
		const undo = { action: 'publishView' as const, id };
		return told(done, ({ name, isOwn }) => ({ said: words.said.withdrawn(name, isOwn), undo }));
	}),
	openWithView: deed(async ({ db, actor, id, now }) => {
		const done = await openWithView(db, actor, id === '' ? null : id, now);
		return told(done, () => ({ said: id === '' ? words.said.openedAll : words.said.opened }));
	})
};

function told<T>(done: Result<T>, say: (value: T) => Told): Result<Told> {
	return done.ok ? { ok: true, value: say(done.value) } : done;
}

/** One press on a view: what came of it is said, or why it was refused. */
function deed(run: Deed) {
	return async (event: RequestEvent) => {
		const { actor } = whoIsHere(event.locals);
		const { db, now } = event.locals;
		const form = await event.request.formData();
		const done = await run({ db, actor, form, id: textOf(form, 'id'), now });
		return done.ok ? answer(done.value) : refusal(event, done.problems);
	};
}

function answer(said: Partial<ViewAnswer>): { views: ViewAnswer } {
	return { views: { said: '', undo: null, errors: [], at: null, typed: '', ...said } };
}

async function refusal(
	event: RequestEvent,
	problems: readonly Problem[],
	said: Partial<ViewAnswer> = {}
) {
	return fail(400, answer({ errors: await refusalOf(event, problems), ...said }));
}

import { can } from '$lib/domain/actor.ts';
import {
	everything,
	isNarrowed,
	ledgerViewIn,
	searchOf,
	wholeList,
	type LedgerView
} from '$lib/domain/ledger/ledger-view.ts';
import {
	isChangedSince,
	mostViews,
	openingSearch,
	readyViews,
	type SavedView
} from '$lib/domain/ledger/saved-view.ts';
import { keeper } from '$lib/server/db/keeper.ts';
import { findOpeningView, listViews } from '$lib/server/db/saved-views.ts';
import { ledgerWords } from '$lib/words/ledger.ts';
import { readyViewWords } from '$lib/words/view.ts';
import { whoIsHere } from '../../who.server.ts';

/** Of as many people as work at the same time. */
const keep = keeper<{ kept: SavedView[]; openingId: string | null }>(300);

export type ViewsHere = Awaited<ReturnType<typeof viewsHere>>;
type Link = { id: string; name: string; search: string };

/**
 * The menu of views for whoever is here, and the view that the address began with, as far as they may
 * see it. Who opens the ledger with a view of theirs goes on asking for everything where nothing else
 * is asked: nothing at all leads to that view.
 */
export async function viewsHere(locals: App.Locals, asked: LedgerView, stand: string) {
	const { actor } = whoIsHere(locals);
	const { kept, openingId } = await keep(
		locals.db,
		`${actor.jurisdictionId} ${actor.id}`,
		stand,
		async () => ({
			kept: await listViews(locals.db, actor.jurisdictionId, actor.id),
			openingId: await findOpeningView(locals.db, actor.jurisdictionId, actor.id)
		})
	);
	const isOwn = ({ publishedAt }: SavedView) => publishedAt === null;
	const ready = readyViews.map((view) => ({ ...view, name: readyViewWords[view.id] }));
	const opens = [...ready, ...kept].find(({ id }) => id === openingId);
	const present = [...ready, ...kept].find(({ id }) => id === asked.saved);
	const saved = opens ? everything : null;
	const view = { ...asked, saved: present?.id ?? saved };
	const mayPublish = can(actor, 'view.publish', {});
	const own = kept.find(({ id }) => id === present?.id);
	const may = own !== undefined && (isOwn(own) || mayPublish);
	return {
		view,
		menu: {
			published: [...ready, ...kept.filter((each) => !isOwn(each))].map(linkOf),
			own: kept.filter(isOwn).map(linkOf),
			openingId: opens?.id ?? null,
			openingSearch: opens ? openingSearch(opens) : null,
			/** Leads to all tasks, even where the ledger opens with a view. */
			whole: searchOf({ ...ledgerViewIn(new URLSearchParams()), plan: asked.plan, saved }),
			/** The same, arranged as before. */
			cleared: searchOf({ ...wholeList(asked), saved }),
			isWhole: !present && !isNarrowed(view),
			mayPublish,
			isFull: kept.filter((each) => isOwn(each)).length >= mostViews,
			arranged: [ledgerWords.groups[view.group], ledgerWords.orders[view.order]],
			present: present
				? {
						...{ id: present.id, name: present.name },
						isChanged: isChangedSince(view, present.search),
						isOwn: own !== undefined && isOwn(own),
						isPublished: own !== undefined && !isOwn(own),
						mayChange: may
					}
				: null
		},
		/** How the grid stood when the view was kept. */
		layout: own?.layout ?? null
	};
}

function linkOf(view: Pick<SavedView, 'id' | 'name' | 'search'>): Link {
	return { id: view.id, name: view.name, search: openingSearch(view) };
}

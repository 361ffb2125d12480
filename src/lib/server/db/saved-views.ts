import type { Selectable } from 'kysely';
import { layoutOf, type GridLayout } from '../../domain/ledger/grid-layout.ts';
import type { SavedView } from '../../domain/ledger/saved-view.ts';
import type { Db } from './client.ts';
import type { SavedViewTable } from './tables/views.ts';

/** The views of the ledger that somebody finds in the menu: the own ones and what is published. */
export async function listViews(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<SavedView[]> {
	const rows = await db
		.selectFrom('saved_view')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where((eb) => eb.or([eb('account_id', '=', accountId), eb('published_at', 'is not', null)]))
		.where('room', '=', 'tasks')
		.where('removed_at', 'is', null)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(toView);
}

/** Whosever it is; `removedAt` tells that it was deleted. */
export async function findView(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<(SavedView & { removedAt: string | null }) | undefined> {
	const row = await db
		.selectFrom('saved_view')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && { ...toView(row), removedAt: row.removed_at };
}

export async function insertView(
	db: Db,
	jurisdictionId: string,
	view: Pick<SavedView, 'id' | 'accountId' | 'room' | 'name' | 'search' | 'layout' | 'position'>,
	now: string
): Promise<void> {
	const { id, accountId, room, name, search, layout, position } = view;
	await db
		.insertInto('saved_view')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, account_id: accountId, room, name, search },
			...{ layout: layoutText(layout), position, created_at: now, changed_at: now }
		})
		.execute();
}

export type ViewChange = Partial<
	Pick<SavedView, 'name' | 'search' | 'layout' | 'position'> & { removedAt: string | null }
>;

/** What is not named stays. */
export async function updateView(
	db: Db,
	jurisdictionId: string,
	id: string,
	{ name, search, layout, position, removedAt }: ViewChange,
	now: string
): Promise<void> {
	await db
		.updateTable('saved_view')
		.set({
			...(name === undefined ? {} : { name }),
			...(search === undefined ? {} : { search }),
			...(layout === undefined ? {} : { layout: layoutText(layout) }),
			...(position === undefined ? {} : { position }),
			...(removedAt === undefined ? {} : { removed_at: removedAt }),
			changed_at: now
		})
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** That everybody has it from now on, or its owner alone again; behind the others of its new place. */
export async function updatePublished(
	db: Db,
	jurisdictionId: string,
	id: string,
	to: { published: { by: string; at: string } } | { withdrawn: { by: string } },
	position: number
): Promise<void> {
	const columns =
		'published' in to
			? { published_by: to.published.by, published_at: to.published.at, withdrawn_by: null }
			: { published_by: null, published_at: null, withdrawn_by: to.withdrawn.by };
	await db
		.updateTable('saved_view')
		.set({ ...columns, position })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** What somebody deleted earlier is gone for good: only the last deletion can be taken back. */
export async function deleteRemovedViews(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<void> {
	await db
		.deleteFrom('saved_view')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.where('removed_at', 'is not', null)
		.execute();
}

/** The view that somebody's ledger opens with; it may be gone by now. */
export async function findOpeningView(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<string | null> {
	const row = await db
		.selectFrom('opening_view')
		.select('view_id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.executeTakeFirst();
	return row?.view_id ?? null;
}

/** Null opens it with all tasks again. */
export async function replaceOpeningView(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	viewId: string | null
): Promise<void> {
	await db
		.deleteFrom('opening_view')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.execute();
	if (viewId === null) return;
	await db
		.insertInto('opening_view')
		.values({ jurisdiction_id: jurisdictionId, account_id: accountId, view_id: viewId })
		.execute();
}

function layoutText(layout: GridLayout | null): string | null {
	return layout === null ? null : JSON.stringify(layout);
}

function toView(row: Selectable<SavedViewTable>): SavedView {
	return {
		...{ id: row.id, accountId: row.account_id, room: row.room, name: row.name },
		...{ search: row.search, layout: layoutOf(row.layout), position: row.position },
		...{ publishedBy: row.published_by, publishedAt: row.published_at },
		withdrawnBy: row.withdrawn_by
	};
}

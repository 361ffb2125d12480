import { isNoticeKind, type Notice } from '../../domain/account-notice.ts';
import type { Role } from '../../domain/role.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';

/** A notice as it stands under an account. */
export type KeptNotice = Notice & {
	id: string;
	href: string;
	toldAt: string;
	seenAt: string | null;
};

/** Tells every one of these accounts the same. */
export async function insertAccountNotices(
	db: Db,
	jurisdictionId: string,
	accountIds: readonly string[],
	{ kind, facts, href }: Notice & { href: string },
	now: string
): Promise<void> {
	await insertAll(
		db,
		'account_notice',
		[...new Set(accountIds)].map((accountId) => ({
			...{ jurisdiction_id: jurisdictionId, id: newId(), account_id: accountId },
			...{ kind, facts: JSON.stringify(facts), href, told_at: now, seen_at: null }
		}))
	);
}

/** The notices of an account: those that were not read first, then the latest; so many at most. */
export async function listAccountNotices(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	most: number
): Promise<KeptNotice[]> {
	const rows = await db
		.selectFrom('account_notice')
		.select(['id', 'kind', 'facts', 'href', 'told_at', 'seen_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.orderBy((eb) => eb.case().when('seen_at', 'is', null).then(0).else(1).end())
		.orderBy('told_at', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
	return rows.flatMap(({ id, kind, facts, href, told_at, seen_at }) => {
		// one of a later release says nothing here
		if (!isNoticeKind(kind)) return [];
		const notice = { kind, facts: JSON.parse(facts) } as Notice;
		return [{ ...notice, id, href, toldAt: told_at, seenAt: seen_at }];
	});
}

export async function countUnseenNotices(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<number> {
	const row = await db
		.selectFrom('account_notice')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.where('seen_at', 'is', null)
		.executeTakeFirst();
	return Number(row?.count ?? 0);
}

/** Notices of an account that were read, one or all of them. */
export async function updateNoticesSeen(
	db: Db,
	jurisdictionId: string,
	{ accountId, id }: { accountId: string; id: string | null },
	now: string
): Promise<void> {
	await db
		.updateTable('account_notice')
		.set({ seen_at: now })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.where('seen_at', 'is', null)
		.$if(id !== null, (query) => query.where('id', '=', id ?? ''))
		.execute();
}

/** Who works for some units, or holds one of these roles, and can sign in. */
export async function listAddressees(
	db: Db,
	jurisdictionId: string,
	of: { unitIds: readonly string[] } | { roles: readonly Role[] }
): Promise<string[]> {
	const enabled = db
		.selectFrom('account')
		.select('account.id')
		.distinct()
		.where('account.jurisdiction_id', '=', jurisdictionId)
		.where('account.disabled_at', 'is', null);
	if ('roles' in of) {
		const rows = await enabled
			.innerJoin('account_role', (join) =>
				join
					.onRef('account_role.jurisdiction_id', '=', 'account.jurisdiction_id')
					.onRef('account_role.account_id', '=', 'account.id')
			)
			.where('account_role.role', 'in', [...of.roles])
			.execute();
		return rows.map(({ id }) => id);
	}
	if (of.unitIds.length === 0) return [];
	const rows = await enabled
		.innerJoin('account_unit', (join) =>
			join
				.onRef('account_unit.jurisdiction_id', '=', 'account.jurisdiction_id')
				.onRef('account_unit.account_id', '=', 'account.id')
		)
		.where('account_unit.unit_id', 'in', of.unitIds)
		.execute();
	return rows.map(({ id }) => id);
}

import { can, type Actor } from '$lib/domain/actor.ts';
import { maskName } from '$lib/domain/mask-name.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { roleWords, whoText } from '$lib/words/actor.ts';

export type Named = {
	name: string;
	/** The roles, where it is an account. */
	post: string;
};

/**
 * Whoever stands behind an id, as the reader may see them: people of units only by their first
 * character where names are masked. The demo's are told by their unit or role.
 */
export async function namesFor(
	db: Db,
	actor: Actor,
	on: string
): Promise<(id: string | null) => Named> {
	const { jurisdictionId } = actor;
	const { maskNames } = await findSettings(db, jurisdictionId, on);
	const accounts = new Map(
		(await listAccounts(db, jurisdictionId)).map((account) => [account.id, account])
	);
	return (id) => {
		const account = accounts.get(id ?? '');
		if (!account) return { name: whoText(id, { accounts: new Map() }), post: '' };
		const { name, unitIds, roles } = account;
		const sees =
			!maskNames ||
			unitIds.length === 0 ||
			can(actor, 'phone.see', { unitIds, accountId: account.id });
		return {
			name: sees ? name : maskName(name),
			post: roles.map((role) => roleWords[role]).join('、')
		};
	};
}

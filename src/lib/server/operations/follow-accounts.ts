import { can, type Actor } from '../../domain/actor.ts';
import { listAccounts, updateUnitsOfAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { insertFieldChanges } from '../db/field-changes.ts';
import { deleteSessionsOf } from '../db/sessions.ts';

/**
 * Gives the successors to the accounts of a unit, beside the unit itself, whose past they may go on
 * reading. Other units are other rights: their sessions end, but for the one of whoever does it.
 */
export async function followAccounts(
	trx: Db,
	actor: Actor,
	unitId: string,
	successorIds: readonly string[],
	groupId: string,
	now: string
): Promise<{ followed: number; left: number }> {
	const { jurisdictionId } = actor;
	const accounts = await listAccounts(trx, jurisdictionId);
	const ofUnit = accounts.filter(({ unitIds }) => unitIds.includes(unitId));
	const mine = ofUnit.filter(({ roles }) => can(actor, 'account.edit', { roles }));
	for (const { id, unitIds } of mine) {
		const added = successorIds.filter((successor) => !unitIds.includes(successor));
		await updateUnitsOfAccount(trx, jurisdictionId, id, [...unitIds, ...added]);
		const changes = added.map((to) => ({
			...{ noun: 'account', objectId: id, field: 'unit', from: null, to },
			...{ reason: null, groupId, changedBy: actor.id, changedAt: now }
		}));
		await insertFieldChanges(trx, jurisdictionId, changes);
		if (id !== actor.id) await deleteSessionsOf(trx, jurisdictionId, id);
	}
	return { followed: mine.length, left: ofUnit.length - mine.length };
}

/** Takes back what followed in one go. */
export async function unfollowAccounts(
	trx: Db,
	{ jurisdictionId }: Actor,
	followed: readonly { accountId: string; unitId: string }[]
): Promise<void> {
	const accounts = await listAccounts(trx, jurisdictionId);
	for (const [accountId, lost] of Map.groupBy(followed, (each) => each.accountId)) {
		const account = accounts.find(({ id }) => id === accountId);
		if (!account) continue;
		const kept = account.unitIds.filter((id) => !lost.some(({ unitId }) => unitId === id));
		await updateUnitsOfAccount(trx, jurisdictionId, accountId, kept);
		await deleteSessionsOf(trx, jurisdictionId, accountId);
	}
}

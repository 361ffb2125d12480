import type { LockKind } from '../../domain/account-state.ts';
import type { Db } from '../db/client.ts';
import { listRests } from '../db/sign-in-tries.ts';
import { hashOf } from './token.ts';

/** What each account is kept from just now by wrong answers; nothing for most of them. */
export async function listLocks(
	db: Db,
	jurisdictionId: string,
	now: string
): Promise<(account: { id: string; login: string }) => LockKind[]> {
	const rests = await listRests(db, jurisdictionId, now);
	const has = (kind: string, begin: string) =>
		rests.some((rest) => rest.kind === kind && rest.key.startsWith(begin));
	return ({ id, login }) => {
		const locks: LockKind[] = [];
		if (has('login', hashOf(login)) || has('browser', `${id}.`)) locks.push('password');
		if (has('code', `${id}.`)) locks.push('code');
		if (has('password', `${id}.`)) locks.push('change');
		return locks;
	};
}
